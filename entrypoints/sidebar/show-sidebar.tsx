import { render } from 'preact';
import { EpisodeApp } from '@/components/EpisodeApp';
import { EpisodeProvider, SharedProvider } from '@/components/services';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import { createEpisodeServices } from '@/lib/services/episode/episode-services';
import { declareLanguage } from '@/lib/services/language';

/** A page that knows of an episode says so at once. Milliseconds. */
const patience = 20;

/** Renders the sidebar over its services. */
export async function showSidebar(channel: SidebarChannel, inPanel: boolean): Promise<void> {
  declareLanguage();
  const named = new Promise<void>((resolve) => {
    // Not at once: the steps to the request are promises, too.
    channel.subscribe(({ type }) => type === 'episode' && setTimeout(resolve));
    setTimeout(resolve, patience);
  });
  const services = await createEpisodeServices(channel, { inPanel });
  // So that its transcript is asked for while all else is drawn.
  await named;
  render(
    <SharedProvider value={services}>
      <EpisodeProvider value={services}>
        <EpisodeApp />
      </EpisodeProvider>
    </SharedProvider>,
    document.getElementById('app')!,
  );
}
