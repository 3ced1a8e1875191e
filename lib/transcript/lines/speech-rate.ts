/** Characters a second of unhurried speech; used only where nothing says when a line ends. */
export const charactersPerSecond = 15;

// With music and pauses, and as fast as auctioneers.
const [slowest, fastest] = [5, 30];

/** Whether so much text may take just so long to say. Seconds. */
export function canFill(characters: number, seconds: number): boolean {
  return characters >= slowest * seconds && characters <= fastest * seconds;
}
