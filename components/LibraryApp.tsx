import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { AllowPage } from './library/settings/AllowPage';
import { BackupNotice } from './library/keeping/BackupNotice';
import { BackupProgress } from './library/keeping/BackupProgress';
import { BinPage } from './library/keeping/BinPage';
import { EpisodesPage } from './library/episodes/EpisodesPage';
import { HelpPage } from './library/HelpPage';
import { HighlightsPage } from './library/highlights/HighlightsPage';
import { LibraryNav } from './library/LibraryNav';
import { parseRoute } from './library/route';
import { SettingsPage } from './library/settings/SettingsPage';
import { useLibrarySearch } from './library/search/use-library-search';
import { WelcomePage } from './library/welcome/WelcomePage';
import { useLibrary } from './services';
import { StoreNotice } from './shared/StoreNotice';
import { Toast, useToast } from './shared/Toast';
import { UpdateNotice } from './shared/UpdateNotice';
import { useAppearance } from './shared/use-appearance';

/** The library: everything that was kept, in a page of its own. */
export function LibraryApp() {
  const { text } = useLibrary();
  useAppearance();
  const toast = useToast();
  const search = useLibrarySearch();
  const route = useSignal(parseRoute(location.hash));
  useEffect(() => {
    const onChange = () => (route.value = parseRoute(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, [route]);
  const at = route.value;
  useEffect(() => {
    const title = at.page === 'allow' ? text('library') : text(at.page);
    document.title = `${title} · ${text('name')}`;
    scrollTo(0, 0);
    search.clear();
  }, [at.page]);
  useEffect(() => {
    if ('query' in at && at.query) search.query.value = at.query;
  }, [at]);
  return (
    <div class="library-app">
      <LibraryNav route={at} />
      <main class="library-main">
        <StoreNotice />
        {at.page !== 'welcome' && <UpdateNotice />}
        {at.page !== 'settings' && <BackupNotice />}
        <BackupProgress />
        {at.page === 'highlights' && <HighlightsPage search={search} show={toast.show} />}
        {at.page === 'episodes' && <EpisodesPage search={search} show={toast.show} />}
        {at.page === 'bin' && <BinPage />}
        {at.page === 'settings' && <SettingsPage />}
        {at.page === 'help' && <HelpPage />}
        {at.page === 'welcome' && <WelcomePage />}
        {at.page === 'allow' && <AllowPage key={JSON.stringify(at.hosts)} hosts={at.hosts} />}
      </main>
      <Toast message={toast.message} onDismiss={toast.dismiss} />
    </div>
  );
}
