/**
 * Why nothing was learnt from the audio: the file cannot be had or read, or another one came than plays (its length
 * tells), or the listener pays for what is fetched, or ended it.
 */
export interface ListenFailure {
  failure: 'unreachable' | 'too-large' | 'unsupported' | 'other-audio' | 'metered' | 'cancelled';
  /** That gave no answer at all: it may want the listener's leave. */
  host?: string;
}

/** How far listening is: the whole file comes first as `fetching`, then what is said as `listening`. */
export interface ListenProgress {
  stage: 'fetching' | 'listening';
  /** 0..1 of this stage; undefined while the file's size is not known. */
  share?: number;
}
