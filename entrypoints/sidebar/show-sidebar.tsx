import { render } from 'preact';
import { EpisodeApp } from '@/components/EpisodeApp';
import { EpisodeProvider, SharedProvider } from '@/components/services';
import type { SidebarChannel } from '@/lib/messaging/handshake';
import { createEpisodeServices } from '@/lib/services/episode/episode-services';
import { declareLanguage } from '@/lib/services/language';

/** Renders the sidebar over its services. */
export async function showSidebar(channel: SidebarChannel, inPanel: boolean): Promise<void> {
  declareLanguage();
  const services = await createEpisodeServices(channel, { inPanel });
  // What the page has said already comes first, so that its transcript is asked for while all else is drawn.
  await new Promise((resolve) => setTimeout(resolve));
  render(
    <SharedProvider value={services}>
      <EpisodeProvider value={services}>
        <EpisodeApp />
      </EpisodeProvider>
    </SharedProvider>,
    document.getElementById('app')!,
  );
}
