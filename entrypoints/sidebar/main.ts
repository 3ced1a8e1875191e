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
import { connectToTab, panelTab } from '@/lib/messaging/panel';
import { channelOver, type SidebarChannel } from '@/lib/messaging/sidebar-channel';
import { showSidebar } from './show-sidebar';

const tab = panelTab();
// Until it has answered, nothing is rendered and no data is opened: any page may have framed us.
const line = tab === undefined ? channelOver(await pagePort) : connectPanel(tab);
await showSidebar(line, tab !== undefined);

function connectPanel(tabId: number): SidebarChannel {
  const channel = connectToTab(tabId);
  channel.onGone(() => window.frameElement?.dispatchEvent(new Event('page-gone')));
  return channel;
}
