import { createChannel, type Channel } from './channel';
import { isPageToSidebar, type PageToSidebar } from './protocol';
import type { SidebarToPage } from './to-page';
import { overMessagePort } from './wire';

export type SidebarChannel = Channel<PageToSidebar, SidebarToPage>;

/** The sidebar's end of the line to the page it is laid over. */
export function channelOver(port: MessagePort): SidebarChannel {
  return createChannel<PageToSidebar, SidebarToPage>(overMessagePort(port), isPageToSidebar);
}
