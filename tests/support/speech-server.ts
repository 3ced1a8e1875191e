import type { Site, SiteRequest, SiteResponse } from './internet.ts';
import { demoEpisode, readAudio } from './site/demo-episode.ts';

export const speechHost = 'speech.transistor.fm';
export const speechKey = 'sk-test';

/** A request as the server understood it. */
interface HeardRequest {
  /** Seconds of the demo's audio. */
  start: number;
  end: number;
  fields: Record<string, FormDataEntryValue[]>;
}

export interface SpeechServer {
  site: Site;
  /** All that were in order, as they came. */
  heard: HeardRequest[];
  /** Everything that was not as the protocol or the audio's format wants it. */
  problems: string[];
  /** May answer in the server's place, or make it wait. Set by a test at any time. */
  before?: (request: HeardRequest) => SiteResponse | undefined | Promise<SiteResponse | undefined>;
}

const limit = 25 * 1024 * 1024;
const secondsOfFrame = 1152 / 44_100;

/**
 * Speaks OpenAI's transcription interface, and knows one recording: it finds the audio it is sent in the
 * demo's, and answers with the words that are said there. It sends no CORS headers.
 */
export function createSpeechServer(): SpeechServer {
  const server: SpeechServer = {
    heard: [],
    problems: [],
    async site(request) {
      const refusal = refuse(request);
      if (refusal) return refusal;
      const { fields, problems, start, end, isSilence } = await readForm(request);
      server.problems.push(...problems);
      if (problems.length > 0) return failure(400, problems.join('; '));
      if (isSilence) return json({ text: '', segments: [], words: [], language: 'english' });
      const heard = { start, end, fields };
      server.heard.push(heard);
      return (await server.before?.(heard)) ?? json(answerFor(start, end));
    },
  };
  return server;
}

function refuse({ method, url, headers }: SiteRequest): SiteResponse | undefined {
  if (url.pathname !== '/v1/audio/transcriptions') return failure(404, `No ${url.pathname} here`);
  if (method !== 'POST') return failure(405, 'POST, please');
  if (headers.authorization !== `Bearer ${speechKey}`) return failure(401, 'Incorrect API key');
  return headers.cookie || headers.referer ? failure(400, 'Too much is told') : undefined;
}

async function readForm(request: SiteRequest) {
  const type = String(request.headers['content-type']);
  const form = await new Response(await request.body?.(), {
    headers: { 'content-type': type },
  }).formData();
  const fields = Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name)]));
  const file = form.get('file');
  const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
  const isSilence = bytes.subarray(0, 4).toString() === 'RIFF' && bytes.length === 44 + 32_000;
  const place = isSilence ? { start: 0, end: 1, problems: [] } : placeOf(bytes);
  const wanted = {
    model: 'whisper-1',
    response_format: 'verbose_json',
    'timestamp_granularities[]': 'segment,word',
  };
  const problems = Object.entries(wanted)
    .filter(([name, value]) => String(fields[name] ?? '') !== value)
    .map(([name]) => `${name} is ${String(fields[name])}`);
  const name = file instanceof File ? file.name : 'no file';
  if (!isSilence && name !== 'audio.mp3') problems.push(`the file is ${name}`);
  if (bytes.length > limit) problems.push(`${bytes.length} bytes are too many`);
  return { ...place, fields, isSilence, problems: [...problems, ...place.problems] };
}

/**
 * Where a piece stands in the demo's recording. That is 64 kbit/s, 44.1 kHz, mono throughout: each frame
 * is 208 bytes and one more where the padding bit is set.
 */
function placeOf(piece: Buffer): { start: number; end: number; problems: string[] } {
  const frames = frameStarts(piece);
  if (!frames) return { start: 0, end: 0, problems: ['not a row of whole frames'] };
  const all = Buffer.from(readAudio());
  const at = all.indexOf(piece);
  if (at < 0) return { start: 0, end: 0, problems: ['not this recording'] };
  const before = frameStarts(all.subarray(firstFrame(all), at));
  if (!before) return { start: 0, end: 0, problems: ['does not begin at a frame'] };
  const start = before.length * secondsOfFrame;
  return { start, end: start + frames.length * secondsOfFrame, problems: [] };
}

/** Behind the ID3 tag and the frame with LAME's table. */
function firstFrame(all: Buffer): number {
  const [a = 0, b = 0, c = 0, d = 0] = all.subarray(6, 10);
  const table = 10 + ((a << 21) | (b << 14) | (c << 7) | d);
  return table + sizeAt(all, table)!;
}

function sizeAt(bytes: Buffer, at: number): number | undefined {
  const isFrame = bytes[at] === 0xff && bytes[at + 1] === 0xfb && (bytes[at + 2]! & 0xfc) === 0x50;
  return isFrame ? 208 + ((bytes[at + 2]! >> 1) & 1) : undefined;
}

/** Undefined if the bytes are not frames from the first to the last. */
function frameStarts(bytes: Buffer): number[] | undefined {
  const starts: number[] = [];
  let at = 0;
  while (at < bytes.length) {
    const size = sizeAt(bytes, at);
    if (size === undefined) return undefined;
    starts.push(at);
    at += size;
  }
  return at === bytes.length ? starts : undefined;
}

/** Segments with punctuation, words without, as OpenAI's whisper-1 gives them; only words that are whole. */
function answerFor(start: number, end: number) {
  const segments = demoEpisode.lines.flatMap((line) => {
    const texts = line.text.split(' ');
    const pace = (line.end - line.start) / line.text.length;
    let at = line.start;
    const words = texts.map((text) => {
      const word = { text, start: at, end: at + text.length * pace };
      at = word.end + pace;
      return word;
    });
    const whole = words.filter((word) => word.start >= start && word.end <= end);
    return whole.length > 0 ? [whole] : [];
  });
  return {
    task: 'transcribe',
    language: 'english',
    duration: end - start,
    text: segments.map((words) => words.map(({ text }) => text).join(' ')).join(' '),
    segments: segments.map((words, id) => ({
      id,
      start: words[0]!.start - start,
      end: words.at(-1)!.end - start,
      text: ` ${words.map(({ text }) => text).join(' ')}`,
    })),
    words: segments.flat().map((word) => ({
      word: word.text.replace(/[^\p{L}\p{N}'’]+$/u, ''),
      start: word.start - start,
      end: word.end - start,
    })),
  };
}

function failure(status: number, message: string): SiteResponse {
  return { ...json({ error: { message } }), status };
}

function json(data: unknown): SiteResponse {
  return { headers: { 'content-type': 'application/json' }, body: JSON.stringify(data) };
}
