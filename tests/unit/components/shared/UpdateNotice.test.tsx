// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, it, vi } from 'vitest';
import { SharedProvider, type SharedServices } from '@/components/services';
import { updateNotes } from '@/components/shared/update-notes';
import { UpdateNotice } from '@/components/shared/UpdateNotice';

function notice(newVersion: string | undefined) {
  const root = document.createElement('div');
  const dismissNews = vi.fn<() => void>();
  const shown = signal(newVersion);
  const services = { text: (key: string) => key, newVersion: shown, dismissNews };
  render(
    <SharedProvider value={services as unknown as SharedServices}>
      <UpdateNotice />
    </SharedProvider>,
    root,
  );
  return { root, dismissNews };
}

it('tells the news folded away, and is put away for ever', () => {
  const { root, dismissNews } = notice(updateNotes.version);
  expect(root.querySelector('details')!.open).toBe(false);
  expect([...root.querySelectorAll('li')].map((it) => it.textContent)).toEqual([
    ...updateNotes.sentences,
  ]);
  root.querySelector<HTMLElement>('[aria-label="dismiss"]')!.click();
  expect(dismissNews).toHaveBeenCalledOnce();
});

it.each([undefined, '9.9'])('says nothing for %s', (version) => {
  expect(notice(version).root.textContent).toBe('');
});
