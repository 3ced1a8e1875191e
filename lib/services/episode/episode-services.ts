import { effect, signal } from '@preact/signals';
import type { EpisodeServices } from '@/components/services';
import type { Highlight } from '@/lib/highlights/types';
import { openLibrary, readAudioChapters } from '@/lib/messaging/background-client';
import { fetchThroughBackground, readFeedThroughBackground } from '@/lib/messaging/reading-client';
import type { SidebarChannel } from '@/lib/messaging/sidebar-channel';
import { createPageFetch, firstOf } from '@/lib/messaging/page-fetch';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import { readFeedBy } from '@/lib/messaging/read-feed';
import { readPageText } from '@/lib/sources/page-text';
import { createReading, type Reading } from '@/lib/sources/reading';
import { createDatabase } from '@/lib/store/database';
import { describeStoreFailure } from '@/lib/store/failure';
import { episodeHighlights } from '@/lib/store/highlights';
import { watch } from '@/lib/store/live';
import { download } from '../download';
import { createMarking } from './marking';
import { createMediaChoice } from './media-choice';
import { createMenuCommands } from './menu-commands';
import { createPlayerServices } from './player-services';
import { painted } from '../painted';
import { createSharedServices } from '../shared-services';
import { createShowServices } from './show-services';
import { createSiteOffer } from './site-offer';
import { timedReading } from './timed-reading';
import { createTranscribingServices } from './transcribing';
import { createToolbarBadge } from './toolbar-badge';
import { readTranscriptFile } from '../transcript-file';
import { createAudioListener } from '../sync/listen-to-audio';
import { isMetered } from '../sync/metered';
import { createSyncServices } from '../sync/sync-services';

/** Wires the sidebar: page channel -> player and reading, database -> highlights. */
export async function createEpisodeServices(
  channel: SidebarChannel,
  { inPanel }: { inPanel: boolean },
): Promise<EpisodeServices> {
  const db = createDatabase();
  const { shared, keep } = await createSharedServices(db);
  const reading = signal<Reading>({ status: 'waiting', choices: [], failures: [] });
  const visible = signal(true);
  const highlights = signal<readonly Highlight[]>([]);

  const { source, ...players } = createPlayerServices({
    channel,
    db,
    keep,
    settings: shared.settings,
    reading,
    episodeId: () => session.rememberedId(),
  });
  const { sample } = players;
  const pageFetch = createPageFetch(channel);
  const session = createReading({
    db,
    fetchText: firstOf(fetchThroughBackground, pageFetch),
    readFeed: firstOf(readFeedThroughBackground, readFeedBy(pageFetch)),
    readAudioChapters,
    mayAsk: () => shared.settings.value.askDirectory,
    now: Date.now,
    onChange: (changed) => (reading.value = changed),
    painted,
    onStoreFailure: (failure) => (shared.storeFailure.value = failure),
  });
  channel.subscribe((message) => {
    if (message.type === 'episode') openPage(message);
    else if (message.type === 'visible') visible.value = message.visible;
  });
  function openPage({ turn, episode, ...page }: Extract<PageToSidebar, { type: 'episode' }>) {
    const { candidates, chapters } = readPageText(page.rows, page.candidates, episode.language);
    void session.open(turn, episode, candidates, chapters);
  }
  const media = createMediaChoice(channel);
  const siteOffer = createSiteOffer(channel, reading, () => void session.retry());
  const { showSaved } = createToolbarBadge(channel, reading);
  channel.start();

  effect(() => {
    const { episodeId } = reading.value;
    if (episodeId === undefined) return void (highlights.value = []);
    return watch(
      [db.episodes, db.highlights],
      () => episodeHighlights(db, episodeId),
      (kept) => (highlights.value = kept),
      (error) => (shared.storeFailure.value = describeStoreFailure(error)),
    );
  });

  const speech = createTranscribingServices({
    db,
    storeFailure: shared.storeFailure,
    reading,
    sample,
  });
  const show = createShowServices({
    db,
    keep,
    storeFailure: shared.storeFailure,
    reading: timedReading(speech.reading, sample),
    highlights,
    episodeId: session.rememberedId,
  });
  const sync = createSyncServices({
    db,
    keep,
    reading: show.reading,
    sample,
    source,
    settings: shared.settings,
    listener: createAudioListener(),
    readAudioChapters,
    episodeId: session.rememberedId,
    isMetered,
    now: Date.now,
  });
  return {
    ...shared,
    ...show,
    ...players,
    media,
    sync,
    retry: () => void session.retry(),
    askDirectory: session.askDirectory,
    cancel: session.cancel,
    choose: session.choose,
    async openTranscript(file) {
      const transcript = await readTranscriptFile(file, sample.value?.duration);
      if (typeof transcript === 'string') return transcript;
      await session.adopt(transcript);
      return 'shown';
    },
    saveFile: download,
    visible,
    ...createMarking({
      db,
      keep,
      transcript: () => speech.reading.value.transcript,
      episodeId: session.rememberedId,
      onUnavailable: () => (shared.storeFailure.value = { code: 'unavailable' }),
    }),
    markWish: createMenuCommands(),
    showSaved,
    transcribing: speech.transcribing,
    siteOffer,
    openLibrary,
    collapse: inPanel ? undefined : () => channel.send({ type: 'collapse' }),
    focusPage: () => channel.send({ type: 'focus-page' }),
  };
}
