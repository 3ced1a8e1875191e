import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
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
import { useKeptFocus } from './shared/use-kept-focus';

/** The library: everything that was kept, in a page of its own. */
export function LibraryApp() {
  const { text } = useLibrary();
  useAppearance();
  useKeptFocus();
  const toast = useToast();
  const search = useLibrarySearch();
  const route = useSignal(parseRoute(location.hash));
  useEffect(() => {
    const onChange = () => (route.value = parseRoute(location.hash));
    addEventListener('hashchange', onChange);
    return () => removeEventListener('hashchange', onChange);
  }, [route]);
  const at = route.value;
  const title = text(at.page === 'allow' ? 'library' : at.page);
  const main = useRef<HTMLElement>(null);
  const shown = useRef(at.page);
  useEffect(() => {
    document.title = `${title} · ${text('name')}`;
    scrollTo(0, 0);
    search.clear();
    // Who followed a link here reads on here.
    if (shown.current !== at.page) main.current?.focus();
    shown.current = at.page;
  }, [at.page]);
  useEffect(() => {
    if ('query' in at && at.query) search.query.value = at.query;
  }, [at]);
  return (
    <div class="library-app">
      <LibraryNav route={at} />
      <main ref={main} class="library-main" aria-label={title} tabIndex={-1}>
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
