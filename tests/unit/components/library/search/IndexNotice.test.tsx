// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { IndexNotice } from '@/components/library/search/IndexNotice';
import {
  LibraryProvider,
  type IndexState,
  type LibraryServices,
  type Translate,
} from '@/components/services';
import messages from '@/public/_locales/en/messages.json';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

function said(state: IndexState | undefined): string {
  const root = document.createElement('div');
  const services = { text, search: { state: signal(state) } } as unknown as LibraryServices;
  render(
    <LibraryProvider value={services}>
      <IndexNotice />
    </LibraryProvider>,
    root,
  );
  return root.textContent;
}

describe('the notice about the index', () => {
  it.each<[string, IndexState | undefined, RegExp]>([
    ['nothing before it was looked at', undefined, /^$/],
    ['nothing when all is ready', { ready: 9, total: 9, mended: false }, /^$/],
    ['how far it is', { ready: 8, total: 900, mended: false }, /8 of 900\..*can be found already/],
    ['that it was damaged', { ready: 0, total: 9, mended: true }, /damaged.*0 of 9/],
    ['that it was damaged, also when it is whole', { ready: 9, total: 9, mended: true }, /damaged/],
    [
      'that there can be none',
      { ready: 3, total: 9, mended: false, failure: 'full' },
      /^Transcripts cannot be searched now/,
    ],
  ])('says %s', (_, state, words) => {
    expect(said(state)).toMatch(words);
  });
});
