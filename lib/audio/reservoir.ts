import type { SideInfo } from './side-info';

/** Frames within which the reservoir must have been used for its restart to say something. */
const inUse = 20;

/**
 * Follows where the sound of layer III frames begins and ends, in bytes of main data since the start. It begins
 * `main_data_begin` bytes before its frame, and behind the sound of the frame before. So a piece that was encoded by itself
 * shows as a `restart`, a reservoir that is thrown away, and a cut within one encode as a `break`: sound that overlaps, or leaves
 * more unused than a frame adds. LAME makes neither in any of its modes: where it comes to 0 by itself, it has used up what
 * it saved.
 */
export function createReservoir() {
  let position = 0;
  let end: number | undefined;
  let roomBefore = 0;
  let sinceUse = Number.POSITIVE_INFINITY;
  return {
    push({ begin, size, room }: SideInfo): 'restart' | 'break' | undefined {
      const start = position - begin;
      const unused = end === undefined ? 0 : start - end;
      const wasInUse = sinceUse <= inUse;
      sinceUse = begin > 0 ? 0 : sinceUse + 1;
      end = start + size;
      position += room;
      const mostUnused = size > 0 ? roomBefore : Number.POSITIVE_INFINITY;
      roomBefore = room;
      if (begin === 0 && unused > 0 && wasInUse) return 'restart';
      return unused < 0 || unused > mostUnused ? 'break' : undefined;
    },
  };
}
