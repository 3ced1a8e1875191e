import { batch, effect, signal, type ReadonlySignal } from '@preact/signals';
import type { Database } from '@/lib/store/database';
import { readTimeMap, saveTimeMap } from '@/lib/store/time-maps';
import type { MapEvidence, MapSubject } from '@/lib/timemap/map-evidence';
import type { Keep } from '../shared-services';

/** The two clocks, and the episode they are of, as `Reading.turn`. */
export interface Subject extends MapSubject {
  turn: number | undefined;
}

export interface KeptEvidencePorts {
  db: Database;
  keep: Keep;
  subject: ReadonlySignal<Subject | undefined>;
  /** Id under which the episode of the page is kept, if it can be. */
  episodeId(): Promise<string | undefined>;
  now(): number;
}

interface KeptEvidence {
  evidence: ReadonlySignal<MapEvidence>;
  /** What the evidence is about, once the database was asked for it. */
  opened: ReadonlySignal<Subject | undefined>;
  /** Adds to the evidence, and keeps it. */
  learn(more: Partial<MapEvidence>): void;
}

const nothing: MapEvidence = { pins: [], chapters: [] };

/** A player refines the length it has guessed: within this it is the same audio. Seconds. */
const refined = 1;

/** The evidence for the transcript on the screen against the audio that plays, as it was kept and as it grows. */
export function createKeptEvidence(ports: KeptEvidencePorts): KeptEvidence {
  const { db, keep, subject, episodeId, now } = ports;
  const evidence = signal(nothing);
  const opened = signal<Subject | undefined>(undefined);
  let current: Subject | undefined;

  async function open(wanted: Subject): Promise<void> {
    const id = await episodeId();
    // While the database answers, the length of what plays comes and changes.
    if (current !== wanted) return;
    const kept = id === undefined ? undefined : await keep(() => readTimeMap(db, id, wanted));
    if (current !== wanted) return;
    batch(() => {
      // What the listener has said meanwhile is newer.
      if (kept && evidence.peek() === nothing) {
        const { pins, chapters, audio } = kept;
        evidence.value = { pins, chapters, audio };
      }
      opened.value = wanted;
    });
  }

  async function save({ transcript, identity }: Subject, all: MapEvidence): Promise<void> {
    const id = await episodeId();
    if (id === undefined) return;
    // What was listened to is known by more than its length.
    const exact = { ...identity, ...all.audio?.identity, duration: identity.duration };
    await keep(() => saveTimeMap(db, id, { transcript, identity: exact }, all, now()));
  }

  effect(() => {
    const wanted = subject.value;
    if (wanted && current && isRefined(current, wanted)) return;
    current = wanted;
    batch(() => {
      evidence.value = nothing;
      opened.value = undefined;
    });
    if (wanted) void open(wanted);
  });

  return {
    evidence,
    opened,
    learn(more) {
      evidence.value = { ...evidence.peek(), ...more };
      const about = subject.peek();
      if (about) void save(about, evidence.peek());
    },
  };
}

function isRefined(a: Subject, b: Subject): boolean {
  if (a.turn !== b.turn || a.transcript !== b.transcript) return false;
  const [before = NaN, after = NaN] = [a.identity.duration, b.identity.duration];
  return before === after || Math.abs(before - after) < refined;
}
