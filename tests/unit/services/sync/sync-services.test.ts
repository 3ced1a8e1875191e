import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chapter } from '@/lib/chapters/chapter';
import type { PlayerSample } from '@/lib/player/player';
import type { AudioListener } from '@/lib/services/sync/audio-listener';
import { createSyncServices } from '@/lib/services/sync/sync-services';
import type { Reading } from '@/lib/sources/reading';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import type { Settings } from '@/lib/store/settings';
import type { AudioEvidence } from '@/lib/timemap/evidence';
import type { ListenFailure } from '@/lib/timemap/listening';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someTranscript } from '@/tests/support/transcripts';

const page = 'https://example.com/1';
const enclosure = 'https://audio.example.com/1.mp3';
const transcript = someTranscript({
  timing: 'cue',
  lines: [{ start: 0, end: 300, text: 'Said.' }],
});
const pin = { playback: 100, transcript: 40, end: 44, tolerance: 1 };
const heard: AudioEvidence = { identity: { url: enclosure }, seams: [], stretches: [], fit: 0.9 };
const sampleOf = (duration: number, time = 0): PlayerSample => ({
  at: 0,
  time,
  duration,
  rate: 1,
  playing: true,
  advancing: true,
});

let db: Database;
beforeEach(() => (db = freshDatabase()));

interface Stage {
  duration?: number;
  listen?: Settings['listen'];
  isMetered?: boolean;
  chapters?: Chapter[];
  source?: string;
  /** Until then nobody knows the episode's id. */
  answer?: Promise<void>;
}

/** A sidebar over the episode's page. */
async function open({ duration = 360, listen = 'ask', ...stage }: Stage = {}) {
  const { id } = await rememberEpisode(db, { page }, 1);
  const reading = signal<Reading>({
    status: 'ready',
    turn: 1,
    choices: [],
    failures: [],
    episode: { page, enclosure },
    transcript,
    chapters: {
      clock: 'transcript',
      chapters: [
        { start: 0, title: 'Tides' },
        { start: 100, title: 'Moons' },
      ],
    },
  });
  const sample = signal<PlayerSample | undefined>(sampleOf(duration));
  const source = signal(stage.source);
  const listener = { listen: vi.fn<AudioListener['listen']>(async () => heard) };
  const readAudioChapters = vi.fn(async () => stage.chapters ?? []);
  const services = createSyncServices({
    db,
    keep: (action) => action(),
    reading,
    sample,
    source,
    settings: signal({ listen }),
    listener,
    readAudioChapters,
    async episodeId() {
      await stage.answer;
      return id;
    },
    isMetered: () => stage.isMetered ?? false,
    now: () => 5,
  });
  const opened = () => vi.waitFor(() => expect(services.listening.isPossible.value).toBe(true));
  return { reading, sample, listener, readAudioChapters, services, opened };
}
const kept = () => vi.waitFor(async () => expect(await db.timeMaps.count()).toBe(1));

describe('the evidence for an episode', () => {
  it('is there again with the same audio, and not with another download', async () => {
    const first = await open();
    await first.opened();
    first.services.setPins([pin]);
    expect(first.services.known.value).toMatchObject({
      timing: 'cue',
      transcriptEnd: 300,
      duration: 360,
      pins: [pin],
    });
    await kept();
    const again = await open({ duration: 360.05 });
    await vi.waitFor(() => expect(again.services.known.value.pins).toEqual([pin]));
    const other = await open({ duration: 390 });
    await other.opened();
    expect(other.services.known.value.pins).toEqual([]);
  });

  it('stays while the player refines its guess of the length, and goes with the episode', async () => {
    const { services, sample, reading, opened } = await open();
    await opened();
    services.setPins([pin]);
    sample.value = sampleOf(360.6, 12);
    expect(services.known.value).toMatchObject({ duration: 360.6, pins: [pin] });
    reading.value = { ...reading.value, turn: 2 };
    expect(services.known.value.pins).toEqual([]);
  });

  it('keeps what was said before the database had answered', async () => {
    const { services, opened } = await open();
    services.setPins([pin]);
    await opened();
    expect(services.known.value.pins).toEqual([pin]);
  });

  it('is asked for once, though the length that plays changes before the database answers', async () => {
    const answer = Promise.withResolvers<void>();
    const { sample, opened } = await open({ answer: answer.promise });
    const ask = vi.spyOn(db.episodes, 'get');
    sample.value = sampleOf(30);
    sample.value = sampleOf(390);
    answer.resolve();
    await opened();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is forgotten at a word', async () => {
    const { services, opened } = await open();
    await opened();
    services.setPins([pin]);
    services.forget();
    await vi.waitFor(async () => expect((await db.timeMaps.toArray())[0]?.pins).toEqual([]));
    expect(services.known.value).toMatchObject({ pins: [], chapters: [] });
  });
});

describe('the chapters of the file', () => {
  const chapters = [
    { start: 0, title: 'Tides' },
    { start: 160, title: 'Moons' },
  ];

  it('are read where the audio is longer than the transcript', async () => {
    const { services } = await open({ chapters });
    await vi.waitFor(() =>
      expect(services.known.value.chapters.map(({ offset }) => offset)).toEqual([0, 60]),
    );
  });

  it('are not asked for where it is not', async () => {
    const { readAudioChapters, opened } = await open({ chapters, duration: 303 });
    await opened();
    expect(readAudioChapters).not.toHaveBeenCalled();
  });
});

describe('listening', () => {
  it.each<[string, Stage, boolean]>([
    ['begins by itself where something was inserted and the listener wants that', {}, true],
    ['waits to be asked', { listen: 'ask' }, false],
    ['waits where nothing was inserted', { duration: 303 }, false],
    ['waits where data is metered', { isMetered: true }, false],
  ])('%s', async (_, stage, begins) => {
    const { listener, opened } = await open({ listen: 'always', ...stage });
    await opened();
    expect(listener.listen.mock.calls.length > 0).toBe(begins);
  });

  it('is not offered where the listener never wants it', async () => {
    const { services } = await open({ listen: 'never', duration: 361 });
    services.setPins([pin]);
    await kept();
    expect(services.listening.isPossible.value).toBe(false);
  });

  it('adds to what is known, and is kept', async () => {
    const { services, listener, opened } = await open();
    await opened();
    services.setPins([pin]);
    services.listening.start();
    expect(services.listening.state.value).toEqual({ stage: 'fetching' });
    await vi.waitFor(() =>
      expect(services.known.value).toMatchObject({ audio: heard, pins: [pin] }),
    );
    expect(services.listening.state.value).toBeUndefined();
    expect(listener.listen.mock.calls[0]!.slice(0, 3)).toEqual([transcript.lines, enclosure, 360]);
    await vi.waitFor(async () => expect((await db.timeMaps.toArray())[0]?.audio).toEqual(heard));
  });

  const own = 'https://player.example.com/1.mp3?with=adverts';

  it.each<[string, string, ListenFailure['failure'] | undefined, string[]]>([
    ["asks the player's own source, and no other", own, undefined, [own]],
    ["asks the feed where the player's source cannot be had", own, 'unreachable', [own, enclosure]],
    ["asks the feed where the player's source tells nothing", own, 'unsupported', [own, enclosure]],
    ['believes no other file where each download is another', own, 'other-audio', [own]],
    ['asks no more when it is called off', own, 'cancelled', [own]],
    ['asks no address twice', enclosure.replace('https', 'http'), 'unreachable', [enclosure]],
    ['asks the feed where media streams', 'blob:https://example.com/1', undefined, [enclosure]],
    ['asks the feed where media is not public', 'http://192.168.0.1/1', undefined, [enclosure]],
    ['asks the feed where media names no place', '', undefined, [enclosure]],
  ])('%s', async (_, source, failure, asked) => {
    const { services, listener, opened } = await open({ source });
    if (failure) listener.listen.mockResolvedValueOnce({ failure });
    await opened();
    services.listening.start();
    await vi.waitFor(() =>
      expect(services.listening.state.value).not.toMatchObject({ stage: 'fetching' }),
    );
    expect(listener.listen.mock.calls.map(([, address]) => address)).toEqual(asked);
  });

  it('says why it gave nothing', async () => {
    const { services, listener, opened } = await open();
    listener.listen.mockResolvedValueOnce({ failure: 'other-audio' });
    await opened();
    services.listening.start();
    await vi.waitFor(() =>
      expect(services.listening.state.value).toEqual({ failure: 'other-audio' }),
    );
  });

  it('ends with the episode, and nothing of it reaches the next one', async () => {
    const { services, listener, reading, opened } = await open();
    await opened();
    let answer: (heard: AudioEvidence) => void = () => undefined;
    listener.listen.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    services.listening.start();
    const ended = listener.listen.mock.calls[0]![4];
    reading.value = { ...reading.value, turn: 2 };
    expect(ended.aborted).toBe(true);
    answer(heard);
    await opened();
    expect(services.known.value.audio).toBeUndefined();
    expect(services.listening.state.value).toBeUndefined();
  });
});
