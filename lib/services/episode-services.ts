import { effect, signal } from '@preact/signals';
import type { EpisodeServices } from '@/components/services';
import { describeRange } from '@/lib/highlights/anchor';
import type { Highlight } from '@/lib/highlights/types';
import {
  browserKeys,
  fetchThroughBackground,
  openLibrary,
  showBadge,
  readAudioChapters,
} from '@/lib/messaging/background-client';
import { readFeedThroughBackground } from '@/lib/messaging/feed-client';
import type { SidebarChannel } from '@/lib/messaging/handshake';
import { createPageFetch, firstOf } from '@/lib/messaging/page-fetch';
import type { PageToSidebar } from '@/lib/messaging/protocol';
import { readFeedBy } from '@/lib/messaging/read-feed';
import { createChannelPlayer } from '@/lib/player/channel-player';
import { createEitherPlayer } from '@/lib/player/either-player';
import { wallClock } from '@/lib/player/media-player';
import type { PlayerSample } from '@/lib/player/player';
import { readPageText } from '@/lib/sources/page-text';
import { createReading, type Reading } from '@/lib/sources/reading';
import { createDatabase } from '@/lib/store/database';
import { readPosition, savePosition } from '@/lib/store/episodes';
import { describeStoreFailure } from '@/lib/store/failure';
import { noteLeftPosition, takeLeftPosition } from '@/lib/store/left-position';
import { addHighlight, episodeHighlights } from '@/lib/store/highlights';
import { watch } from '@/lib/store/live';
import { createKeyCommands } from './key-commands';
import { createOwnAudio } from './own-audio';
import { download } from './download';
import { createMediaChoice } from './media-choice';
import { createSharedServices } from './shared-services';
import { createShowServices } from './show-services';
import { createSiteOffer } from './site-offer';
import { timedReading } from './timed-reading';
import { createTranscribingServices } from './transcribing';
import { readTranscriptFile } from './transcript-file';

const badges = { waiting: 'none', loading: 'working', ready: 'found', none: 'nothing' } as const;

/** Wires the sidebar: page channel -> player and reading, database -> highlights. */
export async function createEpisodeServices(
  channel: SidebarChannel,
  { inPanel }: { inPanel: boolean },
): Promise<EpisodeServices> {
  const db = createDatabase();
  const { shared, keep } = await createSharedServices(db);
  const sample = signal<PlayerSample | undefined>(undefined);
  const reading = signal<Reading>({ status: 'waiting', choices: [], failures: [] });
  const visible = signal(true);
  const highlights = signal<readonly Highlight[]>([]);

  const page = createChannelPlayer(channel.send);
  const { own, player: ownPlayer } = createOwnAudio({
    audio: new Audio(),
    page,
    reading,
    episodeId: () => session.rememberedId(),
    readPosition: (id) =>
      keep(async () => (await takeLeftPosition(id)) ?? (await readPosition(db, id))),
    savePosition: (id, position) => void keep(() => savePosition(db, id, position, Date.now())),
    noteLeftPosition,
    skips() {
      const { skipBack, skipForward } = shared.settings.value;
      return { back: skipBack, forward: skipForward };
    },
  });
  const player = createEitherPlayer(page, ownPlayer);
  player.subscribe((heard) => (sample.value = heard));
  const pageFetch = createPageFetch(channel);
  const session = createReading({
    db,
    fetchText: firstOf(fetchThroughBackground, pageFetch),
    readFeed: firstOf(readFeedThroughBackground, readFeedBy(pageFetch)),
    readAudioChapters,
    mayAsk: () => shared.settings.value.askDirectory,
    now: Date.now,
    onChange: (changed) => (reading.value = changed),
    onStoreFailure: (failure) => (shared.storeFailure.value = failure),
  });
  channel.subscribe((message) => {
    if (message.type === 'episode') openPage(message);
    else if (message.type === 'sample') page.take(message.sample);
    else if (message.type === 'visible') visible.value = message.visible;
  });
  const { saveWish } = createKeyCommands(channel, player);
  function openPage({ turn, episode, ...page }: Extract<PageToSidebar, { type: 'episode' }>) {
    const { candidates, chapters } = readPageText(page.rows, page.candidates, episode.language);
    void session.open(turn, episode, candidates, chapters);
  }
  const media = createMediaChoice(channel);
  const siteOffer = createSiteOffer(channel, reading, () => void session.retry());
  effect(() => showBadge(badges[reading.value.status]));
  channel.start();
  channel.send({ type: 'hello' });

  effect(() => {
    const { episodeId } = reading.value;
    if (episodeId === undefined) return void (highlights.value = []);
    return watch(
      () => episodeHighlights(db, episodeId),
      (kept) => (highlights.value = kept),
      (error) => (shared.storeFailure.value = describeStoreFailure(error)),
    );
  });

  const speech = await createTranscribingServices({
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
  return {
    ...shared,
    ...show,
    player,
    own,
    media,
    sample,
    now: wallClock,
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
    async addHighlight({ range, toPlayback }) {
      // With the transcript's own labels, which the names are put over.
      const { transcript } = speech.reading.value;
      const anchor = transcript && describeRange(transcript.lines, range);
      if (!anchor) return undefined;
      // The transcript may be on the screen before the database has opened.
      const episodeId = await session.rememberedId();
      if (episodeId === undefined)
        return void (shared.storeFailure.value = { code: 'unavailable' });
      const { start, end } = anchor;
      const { speaker } = transcript.lines[anchor.range.start.line]!;
      const playback = { playbackStart: toPlayback(start), playbackEnd: toPlayback(end) };
      const now = Date.now();
      const added = { ...anchor, ...playback, episodeId, speaker };
      const highlight = await keep(() => addHighlight(db, added, now));
      return highlight && { highlight, fresh: highlight.created === now };
    },
    saveWish,
    browserKeys,
    transcribing: speech.transcribing,
    siteOffer,
    openLibrary,
    collapse: inPanel ? undefined : () => channel.send({ type: 'collapse' }),
    focusPage: () => channel.send({ type: 'focus-page' }),
  };
}
