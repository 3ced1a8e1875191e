import { render } from 'preact';
import { LibraryApp } from '@/components/LibraryApp';
import { LibraryProvider, SharedProvider } from '@/components/services';
import '@/components/shared/theme.css';
import '@/components/shared/search.css';
import '@/components/library.css';
import { createLibraryServices } from '@/lib/services/library-services';

const services = await createLibraryServices();
render(
  <SharedProvider value={services}>
    <LibraryProvider value={services}>
      <LibraryApp />
    </LibraryProvider>
  </SharedProvider>,
  document.getElementById('app')!,
);
