import '@/components/shared/theme.css';
import '@/components/shared/search-field.css';
import '@/components/library/library.css';
import { createLibrarySearch } from '@/lib/services/search/library-search';

// The worker reads the index while the page's own code is still being loaded.
const search = createLibrarySearch();
const { showLibrary } = await import('./show-library');
await showLibrary(search);
