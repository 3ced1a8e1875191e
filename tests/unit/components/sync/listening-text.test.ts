// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Translate } from '@/components/services';
import { listeningText } from '@/components/sync/listening-text';
import type { ListenFailure, ListenProgress } from '@/lib/timemap/listening';
import messages from '@/public/_locales/en/messages.json';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

it.each<[ListenProgress | ListenFailure | undefined, string | undefined]>([
  [undefined, undefined],
  [{ stage: 'fetching' }, 'Getting the audio…'],
  [{ stage: 'fetching', share: 0.714 }, 'Getting the audio: 71%'],
  [{ stage: 'listening' }, 'Listening…'],
  [{ stage: 'listening', share: 1 }, 'Listening: 100%'],
  [{ failure: 'cancelled' }, undefined],
  [{ failure: 'too-large' }, 'The audio file is too large to be listened to.'],
])('%j', (state, said) => {
  expect(listeningText(state, text)).toBe(said);
});
