import type { PageChannel } from '@/lib/messaging/handshake';
import type { PageToSidebar, SidebarToPage } from '@/lib/messaging/protocol';

export type Wish = Exclude<SidebarToPage, { type: 'hello' }>;

export interface AudienceOptions {
  /** Everything that who says hello must be told. */
  greet(send: (message: PageToSidebar) => void): void;
  obey(wish: Wish, send: (message: PageToSidebar) => void): void;
}

/** Those who listen to the page: the sidebar in the overlay, and the browser's side panel. */
export function createAudience({ greet, obey }: AudienceOptions) {
  const members = new Map<'overlay' | 'panel', PageChannel>();
  const leave = (place: 'overlay' | 'panel') => {
    members.get(place)?.close();
    members.delete(place);
  };
  return {
    send(message: PageToSidebar) {
      for (const channel of members.values()) channel.send(message);
    },
    /** Admits a channel once it says hello: one that nobody says hello on was not made for us, and changes nothing. */
    offer(place: 'overlay' | 'panel', channel: PageChannel) {
      channel.subscribe((message) => {
        if (message.type !== 'hello') return obey(message, channel.send);
        leave(place);
        members.set(place, channel);
        greet(channel.send);
      });
      channel.start();
    },
    leave,
    has: (place: 'overlay' | 'panel') => members.has(place),
  };
}
