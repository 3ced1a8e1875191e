import '@/components/shared/theme.css';
import '@/components/shared/search-field.css';
import '@/components/shared/key-lists.css';
import '@/components/shared/update-notice.css';
import '@/components/library/library.css';
import '@/components/library/search/found.css';
import '@/components/library/highlights/highlights.css';
import '@/components/library/episodes/episodes.css';
import '@/components/library/settings/settings.css';
import '@/components/library/files/files.css';
import '@/components/library/keeping/keeping.css';
import '@/components/library/help.css';
import '@/components/library/welcome/welcome.css';
import { createLibrarySearch } from '@/lib/services/search/library-search';

// The worker reads the index while the page's own code is still being loaded.
const search = createLibrarySearch();
const { showLibrary } = await import('./show-library');
await showLibrary(search);
