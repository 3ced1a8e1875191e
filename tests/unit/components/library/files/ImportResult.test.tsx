// @vitest-environment happy-dom
import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { ImportResult } from '@/components/library/files/ImportResult';
import { SharedProvider, type SharedServices, type Translate } from '@/components/services';
import { backupFormat, backupVersion } from '@/lib/highlights/backup';
import { archiveFormat, archiveVersion } from '@/lib/highlights/archive';
import { parseImport } from '@/lib/highlights/import/parse-import';
import { restoreBackup } from '@/lib/backup/restore-backup';
import messages from '@/public/_locales/en/messages.json';
import { freshDatabase } from '@/tests/support/fresh-database';

const text: Translate = (key, ...parts) =>
  messages[key].message.replaceAll(/\$(\d)/g, (_, place) => String(parts[place - 1]));

function said(problems: Awaited<ReturnType<typeof restoreBackup>>['problems']): string {
  const root = document.createElement('div');
  const report = { added: 0, updated: 0, unchanged: 0, problems };
  render(
    <SharedProvider value={{ text } as SharedServices}>
      <ImportResult report={report} onClose={() => undefined} />
    </SharedProvider>,
    root,
  );
  return root.querySelector('[role="status"]')!.textContent;
}

const refused = 'Nothing was imported: a newer version of Marginear wrote the file.';

describe('a file of a newer version', () => {
  it('is refused with a sentence when it is an export', () => {
    const file = { format: archiveFormat, version: archiveVersion + 1, episodes: [] };
    expect(said(parseImport(JSON.stringify(file), 1).problems)).toContain(refused);
  });

  it('is refused with a sentence when it is a backup', async () => {
    const head = { format: backupFormat, version: backupVersion + 1 };
    const file = new Blob([`${JSON.stringify(head)}\n{"episode":{}}\n`]);
    expect(said((await restoreBackup(freshDatabase(), file)).problems)).toContain(refused);
  });
});
