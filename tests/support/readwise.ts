import * as v from 'valibot';
import type { Site, SiteRequest, SiteResponse } from './internet.ts';

const text = (most: number) => v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(most)));

/** What `POST /api/v2/highlights/` takes, as far as we use it (https://readwise.io/api_deets). */
const schema = v.strictObject({
  highlights: v.array(
    v.strictObject({
      text: v.pipe(v.string(), v.minLength(1), v.maxLength(8191)),
      title: text(511),
      author: text(1024),
      source_url: v.optional(v.pipe(v.string(), v.url(), v.maxLength(2047))),
      image_url: v.optional(v.pipe(v.string(), v.url(), v.maxLength(2047))),
      source_type: v.optional(v.pipe(v.string(), v.regex(/^\S{3,64}$/))),
      category: v.picklist(['books', 'articles', 'tweets', 'podcasts']),
      note: text(8191),
      location: v.pipe(v.number(), v.integer()),
      location_type: v.picklist(['page', 'order', 'time_offset']),
      highlighted_at: v.optional(v.pipe(v.string(), v.isoTimestamp())),
      highlight_url: v.optional(v.pipe(v.string(), v.url(), v.maxLength(4095))),
    }),
  ),
});

type Taken = v.InferOutput<typeof schema>['highlights'][number];

/** An account at a stand-in for Readwise. */
export interface ReadwiseAccount {
  site: Site;
  /** Sizes of the requests that were taken. */
  batches: number[];
  /** What the account holds; the same words of the same source are one. */
  held(): Taken[];
  /** Answers the next requests so, instead of taking them, in this order. */
  next: (SiteResponse | 'reset')[];
  /** Called after every request that was taken. */
  onTaken?(): void;
}

/** Readwise with one account; it refuses a highlight whose text holds `refused`. */
export function createReadwiseAccount(token: string, refused = '\0'): ReadwiseAccount {
  const held = new Map<string, Taken>();
  const account: ReadwiseAccount = {
    batches: [],
    next: [],
    held: () => [...held.values()],
    async site({ method, url, headers, body }: SiteRequest) {
      if (method !== 'POST' || url.pathname !== '/api/v2/highlights/') return undefined;
      const planned = account.next.shift();
      if (planned) return planned;
      if (headers['authorization'] !== `Token ${token}`) {
        return { status: 401, body: '{"detail":"Invalid token."}' };
      }
      const sent = new TextDecoder().decode(await body?.());
      const { success, output } = v.safeParse(schema, JSON.parse(sent));
      if (!success || output.highlights.some((it) => it.text.includes(refused))) {
        return { status: 400, body: '{"detail":"Not like this."}' };
      }
      for (const it of output.highlights) {
        held.set(JSON.stringify([it.title, it.author, it.text, it.source_url]), it);
      }
      account.batches.push(output.highlights.length);
      account.onTaken?.();
      return { headers: { 'Content-Type': 'application/json' }, body: '[]' };
    },
  };
  return account;
}

/** `fetch` for tests without a network. */
export function fetchFrom({ site }: ReadwiseAccount) {
  return async (address: string, init: RequestInit): Promise<Response> => {
    const response = await site({
      method: init.method ?? 'GET',
      url: new URL(address),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: async () => new TextEncoder().encode(String(init.body)),
    });
    if (response === 'reset') throw new TypeError('Failed to fetch');
    const { status = 200, headers = {}, body = '' } = response ?? { status: 404 };
    return new Response(String(body), { status, headers });
  };
}
