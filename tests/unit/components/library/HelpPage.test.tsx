// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { HelpPage } from '@/components/library/HelpPage';
import { SharedProvider, type SharedServices, type Translate } from '@/components/services';
import messages from '@/public/_locales/en/messages.json';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

function help(): HTMLElement {
  const root = document.createElement('div');
  const settings = signal({ skipBack: 7, skipForward: 45 });
  const browserKeys = async () => [
    { command: 'save-heard', key: 'Ctrl+Shift+9' },
    { command: 'play-pause', key: '' },
  ];
  render(
    <SharedProvider value={{ text, settings, browserKeys } as unknown as SharedServices}>
      <HelpPage />
    </SharedProvider>,
    root,
  );
  return root;
}

it('says what there is, by which keys, where from, what is sent, and how to leave', () => {
  const headings = [...help().querySelectorAll('h2')].map((it) => it.textContent);
  expect(headings.slice(0, 5)).toEqual([
    'What it does',
    'Keys',
    'Where transcripts come from',
    'What is sent where',
    'Taking your data with you',
  ]);
});

it('has the keys as the listener has set them', async () => {
  const root = help();
  expect(root.textContent).toContain('Back 7 s, forward 45 s');
  await vi.waitFor(() => expect(root.textContent).toContain('Ctrl+Shift+9Save what I just heard'));
  expect(root.textContent).toContain('no keyPlay or pause');
});
