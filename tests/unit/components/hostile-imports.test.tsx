// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { HighlightCard } from '@/components/highlights/HighlightCard';
import { FilterSelect } from '@/components/library/FilterSelect';
import { EpisodeNames } from '@/components/library/episodes/EpisodeNames';
import { ImportResult } from '@/components/library/files/ImportResult';
import { SharedProvider, type SharedServices, type Translate } from '@/components/services';
import { createBackupReader } from '@/lib/highlights/import/backup-lines';
import { parseImport } from '@/lib/highlights/import/parse-import';
import type { Archive } from '@/lib/highlights/archive';
import { seeds } from '@/tests/fuzz/seeds';
import { attacks, planted } from '@/tests/support/attacks';
import { dangersIn } from '@/tests/support/dangers';

const text: Translate = (key, ...parts) => [key, ...parts].join(' ');

/** Everything of an archive that the library shows. */
function shown({ episodes, highlights }: Archive): HTMLElement {
  const root = document.createElement('div');
  const marked = highlights.flatMap((highlight) => {
    const episode = episodes.find(({ id }) => id === highlight.episodeId);
    return episode ? [{ highlight, episode }] : [];
  });
  const tags = highlights.flatMap((it) => it.tags.map((tag) => [tag, tag] as const));
  render(
    <SharedProvider value={{ text } as SharedServices}>
      {episodes.map((episode) => (
        <EpisodeNames key={episode.id} episode={episode} />
      ))}
      {marked.map((it) => (
        <HighlightCard key={it.highlight.id} {...it} onRemove={ignore} />
      ))}
      <FilterSelect label={tags[0]?.[0] ?? ''} value="" options={tags} onChange={ignore} />
    </SharedProvider>,
    root,
  );
  return root;
}

function ignore(): void {}

it.each(seeds.imports)('stands in the cards of an import: %#', (file) => {
  const root = shown(parseImport(planted(file, 'owned'), 0));
  expect(root.querySelectorAll('blockquote').length).toBeGreaterThan(2);
  expect(root.textContent).toContain('owned');
});

describe.each(attacks)('%j', (attack) => {
  it('is text in what is imported', () => {
    for (const file of seeds.imports) {
      const archive = parseImport(planted(file, attack), 0);
      expect(dangersIn(shown(archive)), file).toEqual([]);
    }
  });

  it('is text in what is restored', () => {
    const lines = planted(seeds.backups[0]!, attack).split('\n');
    const archive = createBackupReader().read(lines);
    expect(archive.highlights).toHaveLength(1);
    expect(dangersIn(shown(archive))).toEqual([]);
  });

  it('is text in what is said of a file that is damaged', () => {
    const problems = [{ code: 'damaged' as const, at: 1, field: attack }];
    const report = { added: 0, updated: 0, unchanged: 0, problems };
    const root = document.createElement('div');
    render(
      <SharedProvider value={{ text } as SharedServices}>
        <ImportResult report={report} onClose={ignore} />
      </SharedProvider>,
      root,
    );
    expect(root.textContent).toContain('owned');
    expect(dangersIn(root)).toEqual([]);
  });
});
