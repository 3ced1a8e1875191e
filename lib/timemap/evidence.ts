/** Transcript time that plays in one piece at one offset, as one kind of evidence has it. */
export interface Stretch {
  /** Transcript time, seconds, half-open. */
  start: number;
  end: number;
  /** Playback time minus transcript time, seconds. */
  offset: number;
  /** The offset may be off by this many seconds either way. */
  tolerance: number;
  /** 0..1: how much better this is than the next best. */
  confidence: number;
  evidence: EvidenceKind;
}

export const evidenceKinds = ['length', 'listener', 'chapters', 'seams', 'pauses'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

export const seamKinds = ['reservoir', 'tag', 'header', 'edit', 'repeat'] as const;

/** A playback time, seconds, where the audio was put together, and the trace that shows it. */
export interface Seam {
  time: number;
  /** 0..1 */
  strength: number;
  kind: (typeof seamKinds)[number];
}

/** The bytes a map was made of; it is used again for these only. */
export interface AudioIdentity {
  url: string;
  bytes?: number;
  etag?: string;
  /** Seconds, playback time. */
  duration?: number;
}

/** Speech that fits the lines less than this is that of another recording. */
export const leastFit = 0.5;

/** What was learnt by listening to the audio. */
export interface AudioEvidence {
  identity: AudioIdentity;
  /** Where pieces were joined, ascending. */
  seams: Seam[];
  stretches: Stretch[];
  /** 0..1: whether speech and cues fit at all; a transcript of another episode does not. */
  fit: number;
}
