// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { WelcomePage } from '@/components/library/welcome/WelcomePage';
import { LibraryProvider, SharedProvider, type LibraryServices } from '@/components/services';

function welcome(startAllowed: boolean | undefined) {
  const root = document.createElement('div');
  const sites = {
    fromStart: ['https://podscripts.co/*'],
    startAllowed: signal(startAllowed),
    allowStart: vi.fn<() => void>(),
    granted: signal({ hosts: [], everywhere: false }),
    allowEverywhere: vi.fn<() => void>(),
  };
  const services = { text: (key: string) => key, sites } as unknown as LibraryServices;
  render(
    <SharedProvider value={services}>
      <LibraryProvider value={services}>
        <WelcomePage />
      </LibraryProvider>
    </SharedProvider>,
    root,
  );
  const buttons = [...root.querySelectorAll<HTMLButtonElement>('button')];
  return { root, sites, button: (name: string) => buttons.find((it) => it.textContent === name) };
}

describe('the welcome page', () => {
  it('shows three pictures, each described', () => {
    const pictures = [...welcome(true).root.querySelectorAll('[role="img"]')];
    expect(pictures.map((it) => it.getAttribute('aria-label'))).toEqual([
      'pictureReadAlt',
      'pictureFindAlt',
      'pictureKeepAlt',
    ]);
  });

  it('leads to the demo', () => {
    expect(welcome(true).root.querySelector('a.primary')!.getAttribute('href')).toBe('demo.html');
  });

  it('asks for the sites at a click, where the browser has not given them', () => {
    const { button, sites, root } = welcome(false);
    expect(root.textContent).toContain('sitesNotAllowed');
    button('allowAll')!.click();
    expect(sites.allowStart).toHaveBeenCalledOnce();
  });

  it.each([
    [true, 'sitesAllowed'],
    [undefined, ''],
  ])('asks for nothing where that is %s', (startAllowed, said) => {
    const { button, root } = welcome(startAllowed);
    expect(button('allowAll')).toBeUndefined();
    expect(root.querySelector('[role="status"]')!.textContent).toBe(said);
  });

  it('asks for every site only at a click of its own', () => {
    const { button, sites } = welcome(true);
    button('runEverywhere')!.click();
    expect(sites.allowEverywhere).toHaveBeenCalledOnce();
  });
});
