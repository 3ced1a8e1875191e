import type { ReadonlySignal, Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ChapterList } from '@/lib/chapters/chapter';
import type { StoredEpisode } from '@/lib/highlights/archive';
import type { ImportProblem } from '@/lib/highlights/import/archive-json';
import type { Highlight, HighlightColour } from '@/lib/highlights/types';
import type { BrowserKey, SiteHosts, MediaChoice } from '@/lib/messaging/protocol';
import type { LibraryFound } from '@/lib/search/library/found';
import type { Choice } from '@/lib/sources/load-choice';
import type { LoadFailure } from '@/lib/sources/loading';
import type { Reading } from '@/lib/sources/reading';
import type { AudioToHear } from '@/lib/speech/prepare-pieces';
import type { SpeechFailure } from '@/lib/speech/speech-failure';
import type { Making } from '@/lib/speech/transcribing';
import type { MergeResult } from '@/lib/store/merge-import';
import type { Settings } from '@/lib/store/settings';
import type { SpeechServer } from '@/lib/store/speech-server';
import type { StoreFailure } from '@/lib/store/failure';
import type messages from '@/public/_locales/en/messages.json';
import type { BulkServices } from './library/selection/bulk';
import type { MarkingServices } from './highlights/services';
import type { ClipPlayer } from './library/highlights/clip-player';
import type { ExportServices } from './library/files/export-formats';
import type { BackupServices, BinServices, StorageServices } from './library/keeping/keeping';
import type { ReadwiseServices } from './library/files/readwise';
import type { LibrarySites } from './library/settings/sites';
import type { PlayerServices } from './player/services';
import type { SyncServices } from './sync/services';

export type MessageKey = keyof typeof messages;
export type Translate = (key: MessageKey, ...substitutions: (string | number)[]) => string;

/** What both apps can do, whatever page they stand in. */
export interface SharedServices {
  text: Translate;
  settings: ReadonlySignal<Settings>;
  changeSettings(changes: Partial<Settings>): void;
  /** The last thing the database could not do; the app says so until it is dismissed. */
  storeFailure: Signal<StoreFailure | undefined>;
  /** `base` is what the person saw as they began to write; what another tab wrote meanwhile stays too. */
  editHighlight(id: string, changes: HighlightChanges, base?: HighlightChanges): Promise<void>;
  /** Into the bin, from where `restoreHighlight` takes it back. */
  binHighlight(id: string): Promise<void>;
  restoreHighlight(id: string): Promise<void>;
  /** All tags of highlights, the most used first. */
  usedTags(): Promise<readonly string[]>;
  /** Answers whether the clipboard took it. */
  copyText(text: string): Promise<boolean>;
  /** Keys that work in any tab, as the listener has set them. */
  browserKeys(): Promise<readonly BrowserKey[]>;
  /** The version (`0.2`) that has come since the listener read the last news; undefined where none has. */
  newVersion: ReadonlySignal<string | undefined>;
  /** The news are read, in every tab and for ever. */
  dismissNews(): void;
}

interface HighlightChanges {
  note?: string;
  tags?: string[];
  colour?: HighlightColour;
}

/** The recordings on the page, where there is more than one. */
export interface MediaServices {
  list: ReadonlySignal<{ choices: readonly MediaChoice[]; current?: string }>;
  /** Hears this one until it goes away. */
  choose(id: string): void;
}

/** What the sidebar needs beside: one episode, its player and its marks. */
export interface EpisodeServices extends SharedServices, PlayerServices, MarkingServices {
  media: MediaServices;
  sync: SyncServices;
  reading: ReadonlySignal<Reading>;
  chapters: ReadonlySignal<ChapterList | undefined>;
  /** Rules for chapters of this show to skip, see `skipRuleOf`. */
  skipRules: ReadonlySignal<readonly string[]>;
  /** Skips chapters of this show by a rule, or no longer; false if that could not be kept. */
  setSkipRule(rule: string, skipped: boolean): Promise<boolean>;
  /**
   * Names the speaker who is shown as `shown`, in this episode or the whole show; an empty name gives them the
   * transcript's own back. Answers with what undoes it.
   */
  renameSpeaker(shown: string, name: string, scope: 'episode' | 'show'): Promise<() => void>;
  retry(): void;
  /** Searches Apple's podcast directory for the show, this once: sends `reading.unasked`. */
  askDirectory(): Promise<void>;
  /** Gives up the feed that is being read. */
  cancel(): void;
  /** Shows another of the transcripts there are; answers with why that failed. */
  choose(choice: Choice): Promise<LoadFailure | undefined>;
  /** Shows a file, whatever transcript format it is in, as this episode's transcript. */
  openTranscript(file: Blob): Promise<'shown' | 'too-large' | 'not-a-transcript'>;
  /** Hands a text to the browser as a file to save. */
  saveFile(name: string, type: string, text: string): void;
  visible: ReadonlySignal<boolean>;
  transcribing: Transcribing;
  siteOffer: SiteOffer;
  openLibrary(hash?: string): void;
  /** Folds the sidebar; absent in the side panel, which the browser closes. */
  collapse?(): void;
  focusPage(): void;
}

/** A transcript made by the listener's speech server. */
export interface Transcribing {
  server: ReadonlySignal<SpeechServer>;
  /** Where the audio would go; empty while no server is set. */
  host: ReadonlySignal<string>;
  /** What would go there; undefined while its address is not known, or nothing can be kept. */
  audio: ReadonlySignal<AudioToHear | undefined>;
  /** How far it is; undefined while none is in the making. */
  making: ReadonlySignal<Making | undefined>;
  /** Begins, or goes on with what was paused or failed. */
  start(): void;
  pause(): void;
  /** Gives it up: nothing is kept. */
  cancel(): void;
}

/** What the library needs beside: everything that is kept, files, and the browser's permissions. */
export interface LibraryServices extends SharedServices {
  /** Undefined until the database has answered. */
  kept: ReadonlySignal<Kept | undefined>;
  search: LibrarySearch;
  sites: LibrarySites;
  speech: SpeechSettings;
  exports: ExportServices;
  readwise: ReadwiseServices;
  bulk: BulkServices;
  clips: ClipPlayer;
  backup: BackupServices;
  bin: BinServices;
  storage: StorageServices;
  /**
   * Takes in a file of any kind we read. Undefined if it was given up or the database could not take it; then nothing of
   * the file was taken, but of a backup what had been taken by then.
   */
  importFile(file: Blob): Promise<ImportReport | undefined>;
  /** Keeps a file as a transcript of an episode; undefined if the database could not. */
  addTranscript(
    file: Blob,
    to: { id: string } | { page: string },
  ): Promise<'shown' | 'too-large' | 'not-a-transcript' | 'bad-address' | undefined>;
}

/** Search in all transcripts that are kept. */
export interface LibrarySearch {
  /** Undefined until the index was looked at. */
  state: ReadonlySignal<IndexState | undefined>;
  /** The answer to what was asked last, or still to what was asked before; it changes while the index grows. */
  found: ReadonlySignal<LibraryFound | undefined>;
  /** Looks in these episodes, of equals the earlier first, for at most so many of them. */
  ask(query: string, episodeIds: readonly string[], most: number): void;
  clear(): void;
}

/** How far the index over all transcripts is. */
export interface IndexState {
  /** Transcripts that can be found, of those that are kept. */
  ready: number;
  total: number;
  /** It was damaged and is made anew. */
  mended: boolean;
  /** Why it cannot be made. */
  failure?: StoreFailure['code'];
}

/** The speech server and the right to speak to it. Both functions ask for it: only straight from a click. */
export interface SpeechSettings {
  server: ReadonlySignal<SpeechServer>;
  /** `not-allowed` it is kept, but the listener did not give the right. */
  save(server: SpeechServer): Promise<'saved' | 'not-allowed' | 'bad-address'>;
  /** Sends a second of silence; answers with what went wrong. */
  check(server: SpeechServer): Promise<SpeechFailure | undefined>;
}

/** What the listener could allow for the page that is open. */
export interface SiteOffer {
  /** Undefined if nothing lacks, or the listener wants nothing of it. */
  missing: ReadonlySignal<SiteHosts | undefined>;
  dismiss(): void;
}

export interface Kept {
  /** The last seen first. */
  episodes: readonly StoredEpisode[];
  /** The last made first. */
  highlights: readonly Highlight[];
}

export interface ImportReport extends MergeResult {
  problems: readonly ImportProblem[];
}

const EpisodeContext = createContext<EpisodeServices | undefined>(undefined);
export const EpisodeProvider = EpisodeContext.Provider;

export function useEpisode(): EpisodeServices {
  const services = useContext(EpisodeContext);
  if (!services) throw new Error('useEpisode outside EpisodeProvider');
  return services;
}

const LibraryContext = createContext<LibraryServices | undefined>(undefined);
export const LibraryProvider = LibraryContext.Provider;

export function useLibrary(): LibraryServices {
  const services = useContext(LibraryContext);
  if (!services) throw new Error('useLibrary outside LibraryProvider');
  return services;
}

const SharedContext = createContext<SharedServices | undefined>(undefined);
export const SharedProvider = SharedContext.Provider;

export function useShared(): SharedServices {
  const services = useContext(SharedContext);
  if (!services) throw new Error('useShared outside SharedProvider');
  return services;
}

export function useText(): Translate {
  return useShared().text;
}
