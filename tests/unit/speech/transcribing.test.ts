import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Heard, SentPiece, SpeechClient } from '@/lib/speech/speech-client';
import { createTranscribing, type Making } from '@/lib/speech/transcribing';
import type { Database } from '@/lib/store/database';
import { rememberEpisode } from '@/lib/store/episodes';
import { defaultSpeechServer } from '@/lib/store/speech-server';
import { latestTranscript } from '@/lib/store/transcripts';
import type { Transcript } from '@/lib/transcript/types';
import { freshDatabase } from '@/tests/support/fresh-database';
import { mp3Frames } from '@/tests/support/mp3';

const address = 'https://media.example.com/1.mp3';
/** 6 900 frames are 180 s: four pieces of at most 60 s with their overlap. */
const file = mp3Frames(6_900) as Uint8Array<ArrayBuffer>;

/** What every piece says: a word every two seconds, `w12` at 12 s. */
function hearPiece({ start, end }: SentPiece): Heard {
  const words = [];
  for (let at = Math.ceil(start / 2) * 2; at + 1 <= end; at += 2) {
    words.push({ start: at, end: at + 1, text: ` w${at}.` });
  }
  return { ok: true, words, language: 'en' };
}

let db: Database;
let episodeId: string;
let server = { ...defaultSpeechServer };
let sent: number[];
const opened: { dispose(): void }[] = [];

beforeEach(async () => {
  db = freshDatabase();
  episodeId = (await rememberEpisode(db, { page: 'https://example.com/1' }, 1)).id;
  server = { ...defaultSpeechServer, address: 'https://speech.example.org', mostMinutes: 1 };
  sent = [];
});
afterEach(() => opened.splice(0).forEach((it) => it.dispose()));

type Hear = (piece: SentPiece, signal: AbortSignal) => Heard | Promise<Heard>;

/** Locks as the browser has them: work of a name waits for the one before. */
const queue = { last: Promise.resolve() };
const alone = (_: string, __: AbortSignal, work: () => Promise<void>) => {
  queue.last = queue.last.then(work);
  return queue.last;
};

/** A tab that shows the episode. */
function open(hear: Hear = hearPiece, fetch = async () => new Response(file)) {
  const seen: { making?: Making; transcript?: Transcript } = {};
  const stages: string[] = [];
  const client: SpeechClient = {
    hear: async (_, piece, signal) => {
      sent.push(Math.round(piece.start));
      return hear(piece, signal);
    },
    check: vi.fn<SpeechClient['check']>(),
  };
  const transcribing = createTranscribing(episodeId, () => ({ address, prompt: 'A show' }), {
    db,
    client,
    fetch,
    server: () => server,
    now: () => 1_000,
    alone,
    onChange(making, transcript) {
      Object.assign(seen, { making, transcript });
      const stage = making ? `${making.stage} ${making.done}/${making.of ?? '?'}` : 'none';
      if (stages.at(-1) !== stage) stages.push(stage);
    },
    onStoreFailure(error) {
      throw error;
    },
  });
  opened.push(transcribing);
  const reaches = (stage: string) => vi.waitFor(() => expect(stages.at(-1)).toBe(stage));
  const start = async () => {
    await vi.waitFor(() => expect(stages).not.toEqual([]));
    transcribing.start();
  };
  return { ...transcribing, start, seen, stages, reaches };
}

const texts = (transcript?: Transcript) => transcript?.lines.map(({ text }) => text).join(' ');
const allWords = Array.from({ length: 90 }, (_, index) => `w${index * 2}.`).join(' ');
const kept = async () => [await db.transcriptions.count(), await db.pieces.count()];
const wrongKey: Heard = { ok: false, code: 'unauthorized', host: 'speech.example.org' };

/** A server that never answers, until it is told to. */
function silentServer() {
  const aborted: SentPiece[] = [];
  const hear: Hear = (piece, signal) =>
    new Promise((resolve) => {
      signal.addEventListener('abort', () => {
        aborted.push(piece);
        resolve({ ok: false, code: 'network', host: '' });
      });
    });
  return { hear, aborted };
}

describe('having a transcript made', () => {
  it('sends piece after piece, shows lines as they come, keeps the transcript at the end', async () => {
    const tab = open();
    await tab.start();
    await tab.reaches('none');
    expect(tab.stages.filter((stage) => /sending/.test(stage))).toEqual([
      'sending 0/4',
      'sending 1/4',
      'sending 2/4',
      'sending 3/4',
      'sending 4/4',
    ]);
    expect(sent).toEqual([0, 39, 84, 129]);
    expect(texts(tab.seen.transcript)).toBe(allWords);
    const transcript = await latestTranscript(db, episodeId);
    expect(transcript).toMatchObject({ source: { kind: 'speech' }, language: 'en', timing: 'cue' });
    expect(transcript?.duration).toBeCloseTo((6_900 * 1152) / 44_100, 6);
    expect(texts(transcript)).toBe(allWords);
    expect(await kept()).toEqual([0, 0]);
  });

  it('sends nothing before it is told to', async () => {
    const tab = open();
    await tab.reaches('none');
    expect(sent).toEqual([]);
  });

  it('stops at a failure and goes on from there', async () => {
    let fails = true;
    const tab = open((piece) => (fails && piece.start > 80 ? wrongKey : hearPiece(piece)));
    await tab.start();
    await tab.reaches('failed 2/4');
    expect(tab.seen.making?.failure).toEqual(wrongKey);
    expect(texts(tab.seen.transcript)).toContain('w82.');
    fails = false;
    await tab.start();
    await tab.reaches('none');
    expect(sent).toEqual([0, 39, 84, 84, 129]);
    expect(texts(tab.seen.transcript)).toBe(allWords);
  });

  it('goes on by itself when a browser that was closed opens the episode again', async () => {
    const { hear, aborted } = silentServer();
    const before = open((piece, signal) =>
      piece.start > 30 ? hear(piece, signal) : hearPiece(piece),
    );
    await before.start();
    await before.reaches('sending 1/4');
    before.dispose();
    await vi.waitFor(() => expect(aborted).toHaveLength(1));
    const after = open();
    await after.reaches('none');
    expect(sent).toEqual([0, 39, 39, 84, 129]);
    expect(texts(after.seen.transcript)).toBe(allWords);
  });

  it('pauses, also for the next tab, and goes on', async () => {
    const { hear, aborted } = silentServer();
    const tab = open(hear);
    await tab.start();
    await vi.waitFor(() => expect(sent).toEqual([0]));
    tab.pause();
    await tab.reaches('paused 0/4');
    expect(aborted).toHaveLength(1);
    tab.dispose();
    const other = open();
    await other.reaches('paused 0/4');
    await other.start();
    await other.reaches('none');
    expect(texts(await latestTranscript(db, episodeId))).toBe(allWords);
  });

  it('leaves nothing behind when it is given up', async () => {
    const { hear, aborted } = silentServer();
    const tab = open((piece, signal) =>
      piece.start > 30 ? hear(piece, signal) : hearPiece(piece),
    );
    await tab.start();
    await tab.reaches('sending 1/4');
    tab.cancel();
    await tab.reaches('none');
    await vi.waitFor(() => expect(aborted).toHaveLength(1));
    expect(tab.seen.transcript).toBeUndefined();
    expect(sent).toEqual([0, 39]);
    expect(await kept()).toEqual([0, 0]);
  });

  it('sends nothing when it is given up while the audio comes', async () => {
    const tab = open(hearPiece, async () => {
      tab.cancel();
      return new Response(file);
    });
    await tab.start();
    await tab.reaches('none');
    expect(await kept()).toEqual([0, 0]);
    expect(sent).toEqual([]);
  });

  it('sends each piece once when two tabs show the episode', async () => {
    const [first, second] = [open(), open()];
    await first.start();
    await first.reaches('none');
    await vi.waitFor(() => expect(texts(second.seen.transcript)).toBe(allWords));
    expect(sent).toEqual([0, 39, 84, 129]);
  });

  it('asks again before the rest goes to another server', async () => {
    const tab = open((piece) => {
      server = { ...server, address: 'https://other.example' };
      return hearPiece(piece);
    });
    await tab.start();
    await tab.reaches('paused 1/4');
    expect(sent).toEqual([0]);
    await tab.start();
    await tab.reaches('none');
    expect(texts(tab.seen.transcript)).toBe(allWords);
  });

  it.each<[string, () => Response, object]>([
    ['cannot be got', () => new Response('', { status: 404 }), { code: 'no-audio', status: 404 }],
    ['is none', () => new Response('<html>'), { code: 'not-audio' }],
    ['cannot be cut', () => new Response('OggS'.padEnd(2e6, '\0')), { code: 'cannot-cut' }],
  ])('says that the audio %s, and tries again', async (_, response, failure) => {
    server.mostMegabytes = 1;
    let answer = response;
    const tab = open(hearPiece, async () => answer());
    await tab.start();
    await tab.reaches('failed 0/?');
    expect(tab.seen.making?.failure).toMatchObject({ ...failure, host: 'media.example.com' });
    answer = () => new Response(file);
    await tab.start();
    await tab.reaches('none');
    expect(texts(tab.seen.transcript)).toBe(allWords);
  });
});
