import { useSignal } from '@preact/signals';
import type { SiteHosts } from '@/lib/messaging/protocol';
import { useLibrary, type MessageKey } from '../../services';

const purposes = {
  pages: 'allowPages',
  players: 'allowPlayers',
  reads: 'allowReads',
} as const satisfies Record<keyof SiteHosts, MessageKey>;
const kinds = ['pages', 'players', 'reads'] as const;

/** Asks once for the right to all these hosts: the sidebar's frame cannot ask itself in Firefox. */
export function AllowPage({ hosts }: { hosts: SiteHosts }) {
  const { text, sites } = useLibrary();
  const answer = useSignal<'none' | 'allowed' | 'refused'>('none');
  const all = [...new Set(kinds.flatMap((kind) => hosts[kind]))];
  const [page] = hosts.pages;
  return (
    <section class="allow">
      <h1>{text(page ? 'alwaysOn' : 'allowHost', page ?? all[0]!)}</h1>
      <dl class="purposes">
        {kinds.map((kind) =>
          hosts[kind].map((host) => (
            <div key={host}>
              <dt>{host}</dt>
              <dd>{text(purposes[kind])}</dd>
            </div>
          )),
        )}
      </dl>
      <p>{text('allowOnce')}</p>
      {answer.value !== 'allowed' && (
        <button
          type="button"
          class="button primary"
          // The browser asks only while the click is being handled: nothing may be awaited before.
          onClick={() =>
            void sites
              .allow(hosts)
              .then((allowed) => (answer.value = allowed ? 'allowed' : 'refused'))
          }
        >
          {all.length === 1 ? text('allowHost', all[0]!) : text('allowAll')}
        </button>
      )}
      <p role="status">
        {answer.value === 'allowed' && text('allowed')}
        {answer.value === 'refused' && text('notAllowed')}
      </p>
    </section>
  );
}
