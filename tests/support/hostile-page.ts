/*
 * What a page can try against the sidebar over it, from its own scripts. Each runs in the page, so it holds all it needs.
 */

declare global {
  interface Window {
    /** What the page got hold of that is not its own. */
    overheard?: string[];
  }
}

/** Listens to everything from now on. */
export function eavesdrop(): void {
  const overheard: string[] = (window.overheard = []);
  addEventListener('message', ({ data }) => {
    if (!(data as { forged?: boolean } | null)?.forged) overheard.push(JSON.stringify(data));
  });
  for (const name of ['pointerdown', 'click', 'keydown', 'input', 'copy', 'selectionchange']) {
    document.addEventListener(name, () => overheard.push(name), true);
  }
}

/** Speaks as the background, the sidebar and the hook do. */
export function forge(): void {
  const messages = [
    { nonce: '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f' },
    { type: 'hello' },
    { type: 'play' },
    { type: 'seek', time: 50 },
    { type: 'retire' },
  ];
  for (const message of messages) {
    postMessage({ ...message, forged: true }, '*', [new MessageChannel().port2]);
  }
  for (const detail of ['forged', '', null, 7, { toString: null }, document.body]) {
    document.dispatchEvent(new CustomEvent('marginear:request', { detail, cancelable: true }));
  }
  const host = document.querySelector('marginear-sidebar')!;
  for (const relatedTarget of [null, document, host, document.body, new Audio()]) {
    document.dispatchEvent(new MouseEvent('forged', { relatedTarget }));
    document.dispatchEvent(new MouseEvent('marginear:media', { relatedTarget }));
  }
  for (const name of ['page-gone', 'pagehide', 'play']) host.dispatchEvent(new Event(name));
}

/** Answers with what can be seen of the sidebar when style sheets have done their worst. */
export function hideAndSeek(): { root: unknown; frames: number; style: string[] } {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'marginear-sidebar { opacity: 0 !important; pointer-events: none !important; z-index: 1 !important; transform: scale(0.1) !important }',
  );
  document.adoptedStyleSheets.push(sheet);
  const host = document.querySelector('marginear-sidebar')!;
  const { opacity, pointerEvents, zIndex, transform } = getComputedStyle(host);
  return {
    root: host.shadowRoot,
    frames: window.length,
    style: [opacity, pointerEvents, zIndex, transform],
  };
}

/**
 * What a page that has taken over its process can ask for in the name of our content script; runs in that script's world, and
 * answers with whatever came back.
 */
export async function askAsContentScript(): Promise<unknown[]> {
  const { runtime } = (globalThis as unknown as ContentScript).chrome;
  const url = 'https://bank.example/statement';
  const hosts = ['bank.example'];
  const messages = [
    { type: 'read-chapters', url },
    { type: 'open-page', tabId: 1 },
    { type: 'run-on', hosts },
    { type: 'missing-hosts', hosts: { pages: hosts, players: hosts, reads: hosts } },
    { type: 'open-library', hash: '/settings' },
    { type: 'browser-keys' },
    { type: 'introduce', nonce: '0a1b2c3d-0000-4000-8000-0a1b2c3d4e5f' },
  ];
  const asked = messages.map((message) => runtime.sendMessage(message).catch(() => undefined));
  const heard = ['feed', 'text'].map((name) => {
    const port = runtime.connect({ name });
    const answer = new Promise((resolve) => {
      port.onMessage.addListener(resolve);
      port.onDisconnect.addListener(() => resolve(undefined));
    });
    port.postMessage({ url, ...(name === 'feed' && { episode: { page: url } }) });
    return answer;
  });
  const databases = (await indexedDB.databases()).map(({ name }) => name);
  return [...(await Promise.all([...asked, ...heard])), ...databases].filter(
    (it) => it !== undefined,
  );
}

interface ContentScript {
  chrome: {
    runtime: {
      sendMessage(message: object): Promise<unknown>;
      connect(options: { name: string }): {
        postMessage(message: object): void;
        onMessage: { addListener(listener: (message: unknown) => void): void };
        onDisconnect: { addListener(listener: () => void): void };
      };
    };
  };
}
