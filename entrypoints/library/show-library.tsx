import { render } from 'preact';
import { LibraryApp } from '@/components/LibraryApp';
import { LibraryProvider, SharedProvider, type LibrarySearch } from '@/components/services';
import { declareLanguage } from '@/lib/services/language';
import { createLibraryServices } from '@/lib/services/library/library-services';

/** Renders the library over its services. */
export async function showLibrary(search: LibrarySearch): Promise<void> {
  declareLanguage();
  const services = await createLibraryServices(search);
  render(
    <SharedProvider value={services}>
      <LibraryProvider value={services}>
        <LibraryApp />
      </LibraryProvider>
    </SharedProvider>,
    document.getElementById('app')!,
  );
}
