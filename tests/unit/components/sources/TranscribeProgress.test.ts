// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Translate } from '@/components/services';
import { speechFailureText } from '@/components/shared/speech-failure-text';
import { progressText } from '@/components/sources/TranscribeProgress';
import type { Making } from '@/lib/speech/transcribing';
import messages from '@/public/_locales/en/messages.json';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

describe('how far a transcript in the making is', () => {
  it.each<[Making, string]>([
    [{ stage: 'fetching', done: 12_400_000 }, 'Getting the audio: 12 MB'],
    [{ stage: 'fetching', done: 0, of: 45_100_000 }, 'Getting the audio: 0 of 45 MB'],
    [{ stage: 'sending', done: 0, of: 12 }, 'Transcribing: 0 of 12 pieces done'],
    [
      { stage: 'sending', done: 3, of: 12, secondsLeft: 59 },
      'Transcribing: 3 of 12 pieces done · less than a minute left',
    ],
    [
      { stage: 'sending', done: 3, of: 12, secondsLeft: 250 },
      'Transcribing: 3 of 12 pieces done · about 4 minutes left',
    ],
    [{ stage: 'sending', done: 12, of: 12, secondsLeft: 0 }, 'Transcribing: 12 of 12 pieces done'],
    [
      { stage: 'paused', done: 3, of: 12 },
      'Paused: 3 of 12 pieces done. The rest will be sent to speech.example.',
    ],
    [{ stage: 'failed', done: 3, of: 12 }, 'Stopped: 3 of 12 pieces done'],
    [{ stage: 'failed', done: 0 }, 'The transcript could not be loaded'],
  ])('%j', (making, said) => {
    expect(progressText(making, 'speech.example', text)).toBe(said);
  });
});

describe('why it failed', () => {
  it.each([
    [{ code: 'server' as const, status: 503 }, 'speech.example is out of order (error 503).'],
    [
      { code: 'unauthorized' as const, detail: 'Bad key' },
      'speech.example does not accept the key. It said: “Bad key”',
    ],
    [{ code: 'no-audio' as const, status: 404 }, 'speech.example answered with error 404.'],
    [
      { code: 'cannot-cut' as const },
      'Audio of this kind cannot be cut, and the file is larger than the 24 MB that may be sent at once.',
    ],
  ])('%j', (failure, said) => {
    expect(speechFailureText({ host: 'speech.example', ...failure }, text, 24)).toBe(said);
  });
});
