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
import { connectToPage, type SidebarChannel } from '@/lib/messaging/handshake';
import { connectToTab, panelTab } from '@/lib/messaging/panel';

const tab = panelTab();
// The content script is looked for while the sidebar's own code is still being loaded.
const connecting = tab === undefined ? connectToPage() : connectPanel(tab);
const { showSidebar } = await import('./show-sidebar');
// Until it has answered, nothing is rendered and no data is opened: any page may have framed us.
await showSidebar(await connecting, tab !== undefined);

function connectPanel(tabId: number): SidebarChannel {
  const channel = connectToTab(tabId);
  channel.onGone(() => window.frameElement?.dispatchEvent(new Event('page-gone')));
  return channel;
}
