import { parseJson } from '@/lib/transcript/parse-json';
import { excerptOf } from '@/lib/transcript/text';

/** Why a transcript could not be made, for the view to say in words. */
export interface SpeechFailure {
  /**
   * `unauthorized` the server does not take the key; `not-found` no such address or model; `too-large` more than
   * it takes at once; `refused` it does not want this; `busy` too many requests; `server` it is out of order;
   * `network` no answer, or no permission to read it; `no-times` it answers with text alone; `bad-answer` it
   * speaks another language. `no-audio` the episode's audio cannot be got; `not-audio` it is none; `cannot-cut`
   * the file is larger than what may be sent at once, and of a kind that cannot be cut.
   */
  code:
    | 'unauthorized'
    | 'not-found'
    | 'too-large'
    | 'refused'
    | 'busy'
    | 'server'
    | 'network'
    | 'no-times'
    | 'bad-answer'
    | 'no-audio'
    | 'not-audio'
    | 'cannot-cut';
  /** Host that the failure is about: the speech server's, or the audio's. */
  host: string;
  status?: number;
  /** What the server itself said, shortened. */
  detail?: string;
}

const codes: Record<number, SpeechFailure['code']> = {
  401: 'unauthorized',
  403: 'unauthorized',
  404: 'not-found',
  413: 'too-large',
  429: 'busy',
};

/** What a status and body other than success mean. */
export function describeRefusal(host: string, status: number, body: string): SpeechFailure {
  const detail = saidIn(body);
  const code = codes[status] ?? (status >= 500 ? 'server' : 'refused');
  return { code, host, status, ...(detail && { detail }) };
}

/** The sentence in an error's body: OpenAI `{error: {message}}`, whisper.cpp `{error}`, FastAPI `{detail}`. */
function saidIn(body: string): string | undefined {
  if (/^\s*</.test(body)) return undefined;
  const data = parseJson(body);
  const error = read(data, 'error') ?? data;
  const said = [error, read(error, 'message'), read(error, 'detail')].find(
    (it) => typeof it === 'string',
  );
  return excerptOf(typeof said === 'string' ? said : data === undefined ? body : '') || undefined;
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Record<string, unknown>)[key];
}
