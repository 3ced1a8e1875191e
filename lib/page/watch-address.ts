interface Navigation extends EventTarget {
  currentEntry: unknown;
}

/** The page's address without its fragment, which names a place within the same page. */
export function addressOfPage(): string {
  return location.href.split('#')[0]!;
}

/**
 * Calls back when the page's address changed without a load, as single-page sites do. The Navigation API tells at once
 * (Chrome 102, Firefox 147); before it nobody does, so the address is read twice a second.
 */
export function watchAddress(onChange: () => void, signal: AbortSignal): void {
  let address = addressOfPage();
  const look = () => {
    if (addressOfPage() === address) return;
    address = addressOfPage();
    onChange();
  };
  window.addEventListener('popstate', look, { signal });
  const { navigation } = window as { navigation?: Navigation };
  if (navigation) return navigation.addEventListener('currententrychange', look, { signal });
  const timer = setInterval(look, 500);
  signal.addEventListener('abort', () => clearInterval(timer));
}
