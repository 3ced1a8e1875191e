// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { EpisodeProvider, type EpisodeServices } from '@/components/services';
import { ReadingStatus } from '@/components/sources/ReadingStatus';

const failure = { candidate: {}, failure: { code: 'network' } };

it.each([
  ['is looked for', { status: 'loading', failures: [] }, 'loadingTranscript'],
  ['came', { status: 'ready', transcript: {}, failures: [] }, 'transcript'],
  [
    'came after another failed',
    { status: 'ready', transcript: {}, failures: [failure] },
    'transcript',
  ],
  ['is not there', { status: 'none', failures: [] }, 'noTranscript'],
  ['could not be had', { status: 'none', failures: [failure] }, 'transcriptFailed'],
])('tells that a transcript %s', (_, reading, said) => {
  const root = document.createElement('div');
  const services = { text: (key: string) => key, reading: signal(reading) };
  render(
    <EpisodeProvider value={services as unknown as EpisodeServices}>
      <ReadingStatus />
    </EpisodeProvider>,
    root,
  );
  expect(root.querySelector('[role="status"]')?.textContent).toBe(said);
});
