import { signal } from '@preact/signals';
import type { MediaServices } from '@/components/services';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';

/** The recordings on the page among which the listener can choose. */
export function createMediaChoice(
  channel: Pick<SidebarChannel, 'send' | 'subscribe'>,
): MediaServices {
  const list = signal<MediaServices['list']['value']>({ choices: [] });
  channel.subscribe((message) => {
    if (message.type === 'media') list.value = message;
  });
  return { list, choose: (id) => channel.send({ type: 'choose-media', id }) };
}
