import { render } from 'preact';
import { EpisodeApp } from '@/components/EpisodeApp';
import { EpisodeProvider, SharedProvider } from '@/components/services';
import '@/components/shared/theme.css';
import '@/components/shared/search-field.css';
import '@/components/shared/key-lists.css';
import '@/components/shared/update-notice.css';
import '@/components/sidebar.css';
import '@/components/transcript/transcript.css';
import '@/components/sources/sources.css';
import '@/components/player/player.css';
import '@/components/chapters/chapters.css';
import '@/components/search/search.css';
import '@/components/sync/sync.css';
import { connectToPage } from '@/lib/messaging/handshake';
import { connectToTab, panelTab } from '@/lib/messaging/panel';
import { createEpisodeServices } from '@/lib/services/episode/episode-services';
import { declareLanguage } from '@/lib/services/language';

declareLanguage();

// Until the content script of this tab has answered, nothing is rendered and no data is opened:
// any page may have framed us.
const tab = panelTab();
const channel = tab === undefined ? await connectToPage() : connectToTab(tab);
if (tab !== undefined) {
  channel.onGone(() => window.frameElement?.dispatchEvent(new Event('page-gone')));
}
const services = await createEpisodeServices(channel, { inPanel: tab !== undefined });
render(
  <SharedProvider value={services}>
    <EpisodeProvider value={services}>
      <EpisodeApp />
    </EpisodeProvider>
  </SharedProvider>,
  document.getElementById('app')!,
);
