import { isSound } from '../lines/sounds';
import { cleanText } from '../text';
import type { Block } from '../types';
import { findTurns, type Turn } from './find-turns';
import { piecesOf, type Piece } from './pieces';
import type { Section } from './row';

/**
 * Joins the rows of a run to blocks: one begins at every mark, at every turn and at a sound. The
 * speaker stays until the next name. Headings title the page, nobody says them.
 */
export function toBlocks(run: Section[]): Block[] {
  const pieces = run.flatMap(piecesOf);
  const isNamed = run.some(({ speaker }) => speaker);
  const turns = isNamed ? [] : findTurns(pieces, run.length);
  const names = turns.flatMap((turn) => turn?.speaker ?? []);
  const carries = isNamed || new Set(names).size > 1 || names.length > run.length / 2;
  const writer = createWriter(carries, speakerAbove(run, new Set(names)));
  for (const [index, piece] of pieces.entries()) writer.write(piece, turns[index]);
  return writer.blocks();
}

/** The name in the row above the first mark, for the shapes whose names stand above their marks. */
function speakerAbove([first]: Section[], names: Set<string>): string | undefined {
  const name = first?.above?.text.replace(/:$/, '');
  return name !== undefined && names.has(name) ? name : undefined;
}

interface OpenBlock {
  start?: number;
  speaker?: string;
  texts: string[];
  isEmpty?: boolean;
  sound?: true;
}

function createWriter(carries: boolean, above: string | undefined) {
  const open: OpenBlock[] = [];
  let speaker = above;

  return {
    write({ text, start, kind, speaker: named }: Piece, turn: Turn | undefined) {
      const latest = open.at(-1);
      const by = named ?? turn?.speaker;
      if (isSound(text)) return open.push({ start, texts: [text], sound: true });
      if (by) speaker = by;
      else if (kind === 'heading') return;
      else if (!carries && start !== undefined) speaker = undefined;
      const said = turn ? turn.text : text;
      const goesOn = latest && start === undefined && !latest.sound;
      // A mark alone in its row waits for the name and the words below it.
      if (goesOn && by && latest.isEmpty) latest.speaker = speaker;
      else if (!goesOn || by)
        return open.push({ start, speaker, texts: [said], isEmpty: said === '' });
      latest.texts.push(said);
      latest.isEmpty &&= said === '';
    },
    blocks: () =>
      open.flatMap(({ start, speaker: by, texts }): Block[] => {
        const text = cleanText(texts.join(' '));
        if (text === '' && start === undefined) return [];
        return [{ ...(start !== undefined && { start }), text, ...(by && { speaker: by }) }];
      }),
  };
}
