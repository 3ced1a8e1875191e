import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { groupHighlights } from '@/components/library/highlights/filter-highlights';
import type { Highlight } from '@/lib/highlights/types';
import { createReadwise } from '@/lib/services/readwise/library-readwise';
import { readBackup } from '@/lib/store/backup';
import type { Database } from '@/lib/store/database';
import { freshDatabase } from '@/tests/support/fresh-database';
import { someHighlight } from '@/tests/support/highlights';
import { createReadwiseAccount, fetchFrom, type ReadwiseAccount } from '@/tests/support/readwise';

const token = 'a secret token';
const episode = { id: 'e1', page: 'https://a.example/', keys: [], firstSeen: 1, lastSeen: 1 };
const marks = Array.from({ length: 250 }, (_, at) =>
  someHighlight({ id: `h${at}`, quote: `Words ${at}` }),
);
const grouped = (highlights: readonly Highlight[]) =>
  groupHighlights({ episodes: [episode], highlights });

let db: Database;
let account: ReadwiseAccount;

beforeEach(() => {
  fakeBrowser.reset();
  db = freshDatabase();
  account = createReadwiseAccount(token, 'improper');
});

async function open(allowed = true) {
  const request = vi.fn<() => Promise<boolean>>(async () => allowed);
  Object.assign(fakeBrowser, { permissions: { request } });
  const wait = async () => undefined;
  const readwise = await createReadwise(db, (action) => action(), {
    fetch: fetchFrom(account),
    wait,
  });
  return { readwise, request };
}

describe('sending to Readwise', () => {
  it('sends everything in batches and says so', async () => {
    const { readwise, request } = await open();
    expect(await readwise.countNew(grouped(marks))).toBe(250);
    await readwise.send(token, grouped(marks));
    expect(request).toHaveBeenCalledWith({ origins: ['https://readwise.io/*'] });
    expect(account.batches).toEqual([100, 100, 50]);
    expect(readwise.state.value).toMatchObject({ status: 'done', sent: 250, total: 250 });
    expect(await readwise.countNew(grouped(marks))).toBe(0);
  });

  it('sends only what is new or says something else since', async () => {
    const { readwise } = await open();
    await readwise.send(token, grouped(marks.slice(0, 3)));
    const [first, second, ...rest] = marks;
    const edited = { ...first!, note: 'Look this up.', edited: 2000 };
    const recoloured = { ...second!, colour: 'blue' as const, edited: 2000 };
    await readwise.send(token, grouped([edited, recoloured, ...rest.slice(0, 2)]));
    expect(account.batches).toEqual([3, 2]);
    expect(account.held()).toHaveLength(4);
    expect(account.held().find(({ text }) => text === 'Words 0')?.note).toBe('Look this up.');
  });

  it('goes on where it was cut off, in another session', async () => {
    account.onTaken = () => (account.next = Array(5).fill('reset'));
    const first = await open();
    await first.readwise.send(token, grouped(marks));
    expect(first.readwise.state.value).toMatchObject({
      status: 'failed',
      sent: 100,
      failure: { code: 'network' },
    });
    delete account.onTaken;
    const { readwise } = await open();
    expect(readwise.token.value).toBe(token);
    await readwise.send(token, grouped(marks));
    expect(account.batches).toEqual([100, 100, 50]);
    expect(account.held()).toHaveLength(250);
  });

  it('stops when it is cancelled, and knows what had arrived', async () => {
    const { readwise } = await open();
    account.onTaken = readwise.cancel;
    await readwise.send(token, grouped(marks));
    expect(readwise.state.value).toMatchObject({ status: 'cancelled', sent: 100, total: 250 });
    expect(await readwise.countNew(grouped(marks))).toBe(150);
  });

  it('leaves out the one that is refused, and sends the others', async () => {
    const { readwise } = await open();
    const improper = someHighlight({ id: 'x', quote: 'improper' });
    await readwise.send(token, grouped([...marks.slice(0, 30), improper]));
    expect(readwise.state.value).toMatchObject({ status: 'done', sent: 30, refused: 1 });
    expect(account.held()).toHaveLength(30);
  });

  it('sends nothing without permission', async () => {
    const { readwise } = await open(false);
    await readwise.send(token, grouped(marks));
    expect(readwise.state.value).toMatchObject({
      status: 'failed',
      failure: { code: 'not-allowed' },
    });
    expect(account.held()).toEqual([]);
    expect(readwise.token.value).toBe('');
  });

  it('sends everything anew to another account', async () => {
    const { readwise } = await open();
    await readwise.send(token, grouped(marks.slice(0, 3)));
    await readwise.forget();
    expect(readwise.token.value).toBe('');
    expect(await readwise.countNew(grouped(marks.slice(0, 3)))).toBe(3);
  });

  it('keeps the token out of every place a content script can read, and of backups', async () => {
    const { readwise } = await open();
    await readwise.send(token, grouped(marks));
    expect(JSON.stringify(await readBackup(db))).not.toContain(token);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
