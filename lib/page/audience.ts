import type { PageChannel } from '@/lib/messaging/serve-sidebars';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import type { SidebarToPage } from '@/lib/messaging/to-page';

export type Wish = Exclude<SidebarToPage, { type: 'hello' }>;

/** In the page, or beside it in the browser's side panel. */
export type Place = 'overlay' | 'panel';

interface AudienceOptions {
  /** Everything that who says hello must be told. */
  greet(send: (message: PageToSidebar) => void, place: Place): void;
  obey(wish: Wish, send: (message: PageToSidebar) => void): void;
  /** Who was there is gone without being sent away: closed, or the extension with it. */
  onGone(place: Place): void;
}

/** Those who listen to the page: the sidebar in the overlay, and the browser's side panel. */
export function createAudience({ greet, obey, onGone }: AudienceOptions) {
  const members = new Map<Place, PageChannel>();
  const leave = (place: Place) => {
    members.get(place)?.close();
    members.delete(place);
  };
  return {
    /** To all, or to one of them. */
    send(message: PageToSidebar, place?: Place) {
      for (const [at, channel] of members) if (!place || at === place) channel.send(message);
    },
    /** Admits a channel once it says hello: one that nobody says hello on was not made for us, and changes nothing. */
    offer(place: Place, channel: PageChannel) {
      channel.subscribe((message) => {
        if (message.type !== 'hello') return obey(message, channel.send);
        leave(place);
        members.set(place, channel);
        greet(channel.send, place);
      });
      channel.onGone(() => {
        if (members.get(place) !== channel) return;
        members.delete(place);
        onGone(place);
      });
      channel.start();
    },
    leave,
    has: (place: Place) => members.has(place),
  };
}
