import { formatLength, formatTimeMark } from '@/lib/transcript/time-mark';
import type { Line } from '@/lib/transcript/types';
import type { Translate } from '../services';
import { spokenTime } from '../shared/spoken-time';
import type { Row } from './rows';

/*
 * Rows are made without Preact: it takes four times as long, and a transcript of ten hours has fifteen thousand. What is
 * drawn of a row here changes with the transcript only; what changes while it plays is set on it from outside.
 */

let template: HTMLElement | undefined;

/** A row without words: copies are made faster than the first one. */
export function createRow(): HTMLElement {
  template ??= makeTemplate();
  return template.cloneNode(true) as HTMLElement;
}

function makeTemplate(): HTMLElement {
  const row = createPart('div', 'row');
  row.setAttribute('role', 'listitem');
  const time = createButton('time');
  time.tabIndex = -1;
  const words = createPart('p', 'line');
  words.tabIndex = -1;
  words.append('');
  row.append(time, words);
  return row;
}

/** The words of the interface in rows. */
export interface RowWords {
  text: Translate;
  /** The name of a time mark; seconds. */
  playFrom(time: number): string;
}

/** Has the browser look the name of time marks up once: for each, that takes longer than to make it. */
export function rowWords(text: Translate): RowWords {
  const gap = '\uFFFC';
  const [before = '', after = ''] = text('playFrom', gap).split(gap);
  return { text, playFrom: (time) => before + spokenTime(time) + after };
}

/** Draws a row, whatever it showed before; elements that stay are the same, with their focus. */
export function drawRow(element: HTMLElement, index: number, row: Row, words: RowWords): void {
  const said = element.lastElementChild as HTMLElement;
  const time = said.previousElementSibling as HTMLElement;
  set(element, 'data-line', index);
  element.toggleAttribute('data-marked', row.marked);
  drawHead(time, row, words.text);
  set(time, 'data-mark', formatTimeMark(row.heardAt));
  set(time, 'aria-label', words.playFrom(row.heardAt));
  drawLine(said, row.line);
}

function drawLine(words: HTMLElement, { start, end, text, sound, turn }: Line): void {
  words.className = `line${sound ? ' sound' : ''}${turn ? ' turn' : ''}`;
  set(words, 'data-start', start);
  set(words, 'data-end', end);
  set(words, 'data-time-start', start);
  set(words, 'data-time-end', end);
  write(words, text);
}

/** What stands above the words, from below: who speaks, the chapter, the divider. */
function drawHead(time: Element, { speaker, heading, insertion }: Row, text: Translate): void {
  const button = partBefore(time, 'speaker', speaker && createButton);
  if (speaker && button) {
    const { name, colour, first } = speaker;
    write(button, name);
    set(button, 'data-colour', colour);
    button.tabIndex = first ? 0 : -1;
    button.title = text('renameSpeaker', name);
  }
  const title = partBefore(
    button ?? time,
    'chapter-heading',
    heading === undefined ? undefined : (name) => createPart('h2', name),
  );
  if (title) write(title, heading!);
  const divider = partBefore(title ?? button ?? time, 'inserted', insertion && createDivider);
  if (!divider || !insertion) return;
  const [length, skip] = divider.children as unknown as [HTMLElement, HTMLElement];
  write(length, text('insertedAudio', formatLength(insertion.end - insertion.start)));
  write(skip, text('skipInserted'));
}

/** The part of this class that stands before another one: kept, made, or taken away where nothing makes it. */
function partBefore(
  next: Element,
  name: string,
  make: ((name: string) => HTMLElement) | undefined,
): HTMLElement | undefined {
  const there = next.previousElementSibling;
  const isThere = there?.className === name;
  if (isThere && make) return there as HTMLElement;
  if (isThere) there.remove();
  const made = make?.(name);
  if (made) next.before(made);
  return made;
}

/** Here something was put into the audio that the transcript does not have. */
function createDivider(name: string): HTMLElement {
  const divider = createPart('div', name);
  divider.append(createPart('span'), createButton('inserted-skip'));
  return divider;
}

function createButton(name: string): HTMLButtonElement {
  const button = createPart('button', name);
  button.type = 'button';
  return button;
}

function createPart<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name = '') {
  const part = document.createElement(tag);
  if (name) part.className = name;
  return part;
}

function set(element: Element, name: string, value: string | number): void {
  const written = String(value);
  if (element.getAttribute(name) !== written) element.setAttribute(name, written);
}

/** One text node that stays: what is painted on it is painted by its places. */
function write(element: Element, words: string): void {
  const { firstChild } = element;
  if (!(firstChild instanceof Text)) element.textContent = words;
  else if (firstChild.data !== words) firstChild.data = words;
}
