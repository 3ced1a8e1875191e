import { mediaNotice, mediaRequest } from './hook-events';

/**
 * Runs in the page's own world and makes known what no search of the document finds: media that was never
 * attached to it, and shadow roots made after we looked. The page must not notice: natives are called
 * first, with what the page gave, their answer is the page's answer, `toString` tells of the native.
 */
export function hookMedia(): void {
  // Libraries of the page wrap these, too: ours are those that were there first.
  const { apply } = Reflect;
  const { addEventListener, dispatchEvent } = EventTarget.prototype;
  const { get } = WeakMap.prototype;
  const natives = new WeakMap<object, object>();
  const seen = new WeakSet<object>();
  const media = new Set<WeakRef<HTMLMediaElement>>();
  let answer = '';

  /** Only `prepare` may change what is called; `after` cannot break anything. */
  function wrap<Self>(
    owner: object,
    name: string,
    after: (self: Self) => void,
    prepare = (self: Self) => self,
  ): void {
    const descriptor = Object.getOwnPropertyDescriptor(owner, name)!;
    const key = descriptor.get ? 'get' : 'value';
    const native = descriptor[key];
    const wrapped = new Proxy(native, {
      apply(target, self: Self, given: unknown[]) {
        const result: unknown = apply(target, prepare(self), given);
        try {
          after(self);
        } catch {
          // Nobody asked us.
        }
        return result;
      },
    });
    natives.set(wrapped, native);
    Object.defineProperty(owner, name, { ...descriptor, [key]: wrapped });
  }

  function hand(element: Element): void {
    apply(dispatchEvent, document, [new MouseEvent(answer, { relatedTarget: element })]);
  }

  function tell(element: HTMLMediaElement): void {
    if (answer) return hand(element);
    // A frame that its parent can look into has its media found from there.
    let top: Window = window;
    while (top.frameElement) top = top.parent;
    apply(dispatchEvent, top.document, [new Event(mediaNotice)]);
  }

  function onMedia(element: HTMLMediaElement): void {
    if (!seen.has(element)) media.add(new WeakRef(element));
    seen.add(element);
    // `document.open()` has dropped it; adding it twice is adding it once.
    listen();
    tell(element);
  }

  function onRequest(event: Event): void {
    event.preventDefault();
    answer = (event as CustomEvent<string>).detail || answer;
    for (const reference of media) {
      const element = reference.deref();
      if (element) tell(element);
      else media.delete(reference);
    }
  }

  function listen(): void {
    apply(addEventListener, document, [mediaRequest, onRequest]);
  }

  // Whoever answers is a hook that is here already.
  if (!document.dispatchEvent(new CustomEvent(mediaRequest, { cancelable: true }))) return;
  listen();
  const onFirst = (element: HTMLMediaElement) => {
    if (!seen.has(element)) onMedia(element);
  };
  const { prototype } = HTMLMediaElement;
  wrap(prototype, 'play', onMedia);
  wrap(prototype, 'pause', onFirst);
  wrap(prototype, 'load', onFirst);
  // A player that only reads the clock is found when we come late.
  wrap(prototype, 'currentTime', onFirst);
  wrap(Element.prototype, 'attachShadow', (host: Element) => {
    if (answer && host.isConnected) hand(host);
  });
  wrap<object>(
    Function.prototype,
    'toString',
    () => undefined,
    (self) => apply(get, natives, [self]) ?? self,
  );
}
