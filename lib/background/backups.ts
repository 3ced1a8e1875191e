import { browser } from 'wxt/browser';
import { backUpIfDue } from '@/lib/backup/automatic';
import { readAutomatic, watchAutomatic, type AutomaticState } from '@/lib/backup/automatic-state';
import { writeToFolder } from '@/lib/backup/backup-folder';
import { createDatabase } from '@/lib/store/database';
import { readFolder } from '@/lib/store/folders';
import { writeToDownloads } from './backup-downloads';

const alarm = 'backup';

/** Makes the automatic backups: each hour if something was changed, and at once when it was turned on. */
export function keepBackups(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) void backUp();
  });
  // Browsers may forget alarms: https://developer.chrome.com/docs/extensions/reference/api/alarms#persistence
  browser.runtime.onInstalled.addListener(() => void readAutomatic().then(schedule));
  browser.runtime.onStartup.addListener(() => void readAutomatic().then(schedule));
  watchAutomatic((state) => {
    void schedule(state);
    if (state.place !== 'off' && state.stamp === undefined && !state.failure) void backUp();
  });
}

async function schedule({ place }: AutomaticState): Promise<void> {
  if (place === 'off') await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm))) {
    await browser.alarms.create(alarm, { delayInMinutes: 1, periodInMinutes: 60 });
  }
}

/** Only one at a time. */
async function backUp(): Promise<void> {
  await navigator.locks.request(alarm, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    const db = createDatabase();
    try {
      await backUpIfDue(
        {
          db,
          async write(place, name, pieces) {
            if (place === 'downloads') return writeToDownloads(name, pieces);
            const folder = await readFolder(db, 'backup');
            if (!folder) throw new DOMException('', 'NotFoundError');
            return writeToFolder(folder, name, pieces);
          },
          // Else the worker is stopped after 30 s: https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
          onProgress: () => void browser.runtime.getPlatformInfo(),
        },
        Date.now(),
      );
    } finally {
      db.close();
    }
  });
}
