import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';

export interface Settings {
  theme: 'system' | 'light' | 'dark';
  /** The transcript scrolls along with the audio. */
  follow: boolean;
  /** Size of the transcript's text against the usual one, 0.75 to 2. */
  textSize: number;
  /** Seconds that one press goes back and forward in the audio, 5 to 60. */
  skipBack: number;
  skipForward: number;
  /** Seconds that "save what I just heard" marks, 10 to 120. */
  heard: number;
  /** Apple's podcast directory may be searched for a show without asking each time. */
  askDirectory: boolean;
  /** Whether the audio is fetched and listened to where something was inserted into it. */
  listen: 'always' | 'ask' | 'never';
  /** Where the sidebar opens: laid over the page, or in the browser's own side panel. */
  place: 'overlay' | 'panel';
  /** How exported notes are laid out, see `parseTemplate`; empty for the usual way. */
  template: string;
}

export const defaultSettings: Readonly<Settings> = {
  theme: 'system',
  follow: true,
  textSize: 1,
  skipBack: 15,
  skipForward: 30,
  heard: 30,
  askDirectory: false,
  listen: 'ask',
  place: 'overlay',
  template: '',
};

const within = (least: number, most: number, usual: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(least), v.maxValue(most)), usual);

/** What was stored by another version, or damaged, falls back field by field. */
const settingsSchema: v.GenericSchema<unknown, Settings> = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(['system', 'light', 'dark']), defaultSettings.theme),
    place: v.fallback(v.picklist(['overlay', 'panel']), defaultSettings.place),
    follow: v.fallback(v.boolean(), defaultSettings.follow),
    textSize: within(0.75, 2, defaultSettings.textSize),
    skipBack: within(5, 60, defaultSettings.skipBack),
    skipForward: within(5, 60, defaultSettings.skipForward),
    heard: within(10, 120, defaultSettings.heard),
    askDirectory: v.fallback(v.boolean(), defaultSettings.askDirectory),
    listen: v.fallback(v.picklist(['always', 'ask', 'never']), defaultSettings.listen),
    template: v.fallback(v.string(), defaultSettings.template),
  }),
  defaultSettings,
);

const item = storage.defineItem<unknown>('local:settings');

const parse = (stored: unknown): Settings => v.parse(settingsSchema, stored);

export async function readSettings(): Promise<Settings> {
  return parse(await item.getValue());
}

let writing: Promise<unknown> = Promise.resolve();

/** Changes some settings and answers with all; writes of one page wait for each other. */
export function writeSettings(changes: Partial<Settings>): Promise<Settings> {
  const written = writing.then(async () => {
    const settings = parse({ ...(await readSettings()), ...changes });
    await item.setValue(settings);
    return settings;
  });
  writing = written.catch(() => undefined);
  return written;
}

/** Takes the settings of a backup where nothing else than usual was chosen here. */
export async function adoptSettings(restored: unknown): Promise<Settings> {
  const current = await readSettings();
  const usual = Object.entries(parse(restored)).filter(
    ([name]) => current[name as keyof Settings] === defaultSettings[name as keyof Settings],
  );
  return writeSettings(Object.fromEntries(usual));
}

/** Calls back after every change, in whichever page it was made; the answer stops it. */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  return item.watch((stored) => callback(parse(stored)));
}
