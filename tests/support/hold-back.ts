import type { Internet } from './internet.ts';

/** Keeps back what is answered at one address until the function it gives is called. */
export function holdBack({ sites }: Internet, address: string): () => void {
  const { hostname, href } = new URL(address);
  const site = sites.get(hostname);
  const { promise: released, resolve } = Promise.withResolvers<void>();
  sites.set(hostname, async (request) => {
    const answer = site?.(request);
    if (request.url.href === href) await released;
    return answer;
  });
  return resolve;
}
