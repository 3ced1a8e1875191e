import { demoPage } from '@/lib/feed/demo-page';
import type { Episode } from '@/lib/feed/episode';
import type { Database } from '@/lib/store/database';
import { rememberEpisode, saveChapters } from '@/lib/store/episodes';
import { latestTranscript, saveTranscript } from '@/lib/store/transcripts';
import talk from './first-listen.json';

const { show, title, duration, chapters, lines } = talk;
const language = 'en';

/** The episode that comes with the extension; its audio is `demo.mp3`. */
export const demoEpisode: Episode = { page: demoPage, show, title, duration, language };

/** Puts the demo into the library as any episode that was opened, where the sidebar finds its transcript. */
export async function keepDemo(db: Database, now: number): Promise<void> {
  const { id } = await rememberEpisode(db, demoEpisode, now);
  await saveChapters(db, id, { clock: 'transcript', chapters });
  // The listener may have brought another one.
  if (await latestTranscript(db, id)) return;
  const source = { kind: 'page', format: 'json' } as const;
  const transcript = { lines, problems: [], timing: 'cue' as const, language, duration, source };
  await saveTranscript(db, id, transcript, now);
}
