/** What a page can see of the methods that the hook wraps, as text. Runs in the page. */
export async function probeMedia(): Promise<Record<string, unknown>> {
  const failure = (action: () => unknown) => {
    try {
      return action();
    } catch (error) {
      return `${(error as Error).name}: ${(error as Error).message}`;
    }
  };
  const shape = (owner: object, key: string) => {
    const { get, set, value, ...flags } = Object.getOwnPropertyDescriptor(owner, key)!;
    const seen = (method: unknown) =>
      typeof method !== 'function'
        ? typeof method
        : [
            method.name,
            method.length,
            String(method),
            Function.prototype.toString.call(method),
            `${method}`,
            // Firefox makes these as they are asked for, in no fixed order.
            Reflect.ownKeys(method).sort().join(),
            Object.getPrototypeOf(method) === Function.prototype,
            failure(() => Reflect.construct(method, [])),
            failure(() => method.call({})?.constructor.name),
            failure(() => method.call(undefined)?.constructor.name),
          ];
    return { flags, get: seen(get), set: seen(set), value: seen(value) };
  };
  const element = new Audio();
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const rejection = (promise: Promise<unknown>) =>
    promise.then(String, (error: Error) => `${error.name}: ${error.message}`);
  const { prototype } = HTMLMediaElement;
  return {
    play: shape(prototype, 'play'),
    pause: shape(prototype, 'pause'),
    load: shape(prototype, 'load'),
    currentTime: shape(prototype, 'currentTime'),
    attachShadow: shape(Element.prototype, 'attachShadow'),
    toString: shape(Function.prototype, 'toString'),
    toStringOfToString: Function.prototype.toString.toString(),
    order: [Object.keys(prototype).join(), Object.keys(Element.prototype).join()],
    audio: [
      String(Audio),
      Audio.name,
      Audio.length,
      Audio.prototype === HTMLAudioElement.prototype,
    ],
    instance: [element instanceof Audio, element instanceof HTMLMediaElement, String(element)],
    answers: [
      failure(() => element.pause()),
      failure(() => element.load()),
      failure(() => element.currentTime),
      failure(() => Reflect.set(element, 'currentTime', 'x')),
      root instanceof ShadowRoot,
      host.shadowRoot,
      failure(() => host.attachShadow({ mode: 'open' })),
      failure(() => document.createElement('a').attachShadow({ mode: 'open' })),
    ],
    promise: element.play() instanceof Promise,
    refusals: [
      await rejection(new Audio('data:audio/mpeg,x').play()),
      await rejection(prototype.play.call({} as HTMLMediaElement)),
    ],
    same: prototype.play === prototype.play && element.play === prototype.play,
    globals: Object.getOwnPropertyNames(window)
      .filter((name) => !/^\d+$/.test(name))
      .sort()
      .join(),
  };
}
