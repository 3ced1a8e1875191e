/** What the players use of a media element, with a clock that the test moves. */
export interface FakeMedia extends EventTarget {
  src: string;
  removeAttribute(name: 'src'): void;
  load(): void;
  currentTime: number;
  duration: number;
  playbackRate: number;
  paused: boolean;
  ended: boolean;
  seeking: boolean;
  readyState: number;
  /** Rejects as browsers do without a gesture, while `refuses` is set. */
  play(): Promise<void>;
  pause(): void;
  refuses: boolean;
  /** How often somebody asked it to play. */
  playCalls: number;
  /** The media runs on to this second and tells so, as it does several times a second. */
  runTo(time: number): void;
  /** The data of the wanted place came. */
  arrive(): void;
}

/**
 * A media element without media. Unlike a real one it does not clamp `currentTime`, so that it shows
 * what it was told; like a real one it throws at what is no number and never moves unasked.
 */
export function createFakeMedia(duration = 300): FakeMedia {
  const target = new EventTarget();
  const tell = (...names: string[]) => {
    for (const name of names) target.dispatchEvent(new Event(name));
  };
  let time = 0;
  let rate = 1;
  const members: Partial<FakeMedia> & ThisType<FakeMedia> = {
    src: '',
    removeAttribute() {
      this.src = '';
    },
    load() {},
    duration,
    paused: true,
    ended: false,
    seeking: false,
    readyState: 4,
    refuses: false,
    playCalls: 0,
    async play() {
      this.playCalls++;
      if (this.refuses) throw new DOMException('No gesture yet.', 'NotAllowedError');
      this.paused = false;
      tell('play', 'playing');
    },
    pause() {
      this.paused = true;
      tell('timeupdate', 'pause');
    },
    runTo(next) {
      time = next;
      tell('timeupdate');
    },
    arrive() {
      this.seeking = false;
      tell('timeupdate', 'seeked');
    },
    get currentTime() {
      return time;
    },
    set currentTime(next) {
      if (!Number.isFinite(next)) throw new TypeError('currentTime must be finite.');
      time = next;
      this.seeking = true;
      tell('seeking');
    },
    get playbackRate() {
      return rate;
    },
    set playbackRate(next) {
      rate = next;
      tell('ratechange');
    },
  };
  return Object.defineProperties(target, Object.getOwnPropertyDescriptors(members)) as FakeMedia;
}
