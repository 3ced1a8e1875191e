import type { Row } from '@/lib/transcript/shapes/find-blocks';
import { isChrome, isHeading, isInline, isNameLike, isUnread, markOf } from './element-kind';
import type { TranscriptPlace } from './transcript-places';

/** More text (UTF-16 units) or nodes than any transcript page has. */
const mostText = 5_000_000;
const mostNodes = 500_000;
/** How many containers make a row's path. */
const pathDepth = 4;

const listedMarks = /(?:^|\n)[ \t]*[[(]?(?:\d{1,2}:)?\d{1,2}:\d\d/g;

interface Container {
  kind: Row['kind'];
  path: string[];
  /** Newlines in its text end a row. */
  pre: boolean;
}

/** A node to read, or the end of a block (a container without node) or of what may be a name. */
interface Step {
  node?: Node;
  inside: Container;
  /** How many rows there were where the name began. */
  nameAt?: number;
}

/**
 * The page's text in document order, a row per block element, `<br>` or pre-formatted line, with
 * inline elements joined; of a place that is known and there, only its text. Open shadow trees are
 * read before what their hosts hold. Computes no layout: what only style sheets hide is read, and
 * reading costs one pass over the nodes.
 */
export function readRows(root: Document, place?: TranscriptPlace): Row[] {
  const writer = createRowWriter();
  const top: Container = { kind: 'text', path: [], pre: false };
  const items = place ? [...root.querySelectorAll(place.items)] : [];
  const skip = items.length > 0 ? place?.skip : undefined;
  const steps: Step[] = (items.length > 0 ? items : [root.body])
    .toReversed()
    .map((node) => ({ node, inside: top }));
  for (let nodes = 0; nodes < mostNodes && writer.length < mostText; nodes++) {
    const step = steps.pop();
    if (!step) break;
    const { node, inside, nameAt } = step;
    if (nameAt !== undefined) writer.endName(nameAt);
    else if (!node) writer.endRow();
    else if (node.nodeType === 3) writer.write((node as Text).data, inside);
    else if (node.nodeType === 1 && !(skip && (node as Element).matches(skip)))
      enter(node as Element, inside, steps, writer);
  }
  return writer.rows();
}

function enter(element: Element, inside: Container, steps: Step[], writer: RowWriter) {
  if (isUnread(element)) return;
  if (element.tagName === 'BR') return writer.endRow();
  const chrome = inside.kind === 'chrome' || isChrome(element);
  if (isInline(element) && chrome === (inside.kind === 'chrome')) {
    writer.mark(markOf(element));
    if (writer.isOpening() && isNameLike(element)) steps.push({ inside, nameAt: writer.count });
    return pushChildren(element, inside, steps);
  }
  const kind = chrome ? 'chrome' : isHeading(element) ? 'heading' : inside.kind;
  const pre =
    inside.pre ||
    element.tagName === 'PRE' ||
    /white-space:\s*pre/.test(element.getAttribute('style') ?? '');
  writer.endRow();
  writer.mark(markOf(element));
  steps.push({ inside });
  pushChildren(
    element,
    { kind, path: [...inside.path, signature(element)].slice(-pathDepth), pre },
    steps,
  );
}

function pushChildren(element: Element, inside: Container, steps: Step[]) {
  for (const parent of [element, element.shadowRoot]) {
    for (let node = parent?.lastChild; node; node = node.previousSibling)
      steps.push({ node, inside });
  }
}

function signature(element: Element): string {
  const [first] = /[^\s.>]+/.exec(element.getAttribute('class') ?? '') ?? [];
  return element.tagName.toLowerCase() + (first ? `.${first}` : '');
}

type RowWriter = ReturnType<typeof createRowWriter>;

function createRowWriter() {
  const rows: Row[] = [];
  let text = '';
  let container: Container | undefined;
  let extra: Pick<Row, 'start' | 'lead'> = {};
  let length = 0;

  function endRow() {
    const row = text.replace(/\s+/g, ' ').trim();
    if (row && container)
      rows.push({ text: row, kind: container.kind, path: container.path.join('>'), ...extra });
    // The mark of a block is its first row's, however deep that lies.
    if (row) extra = {};
    text = '';
    container = undefined;
  }

  /** Nothing but a mark stands in the row so far. */
  const isOpening = () => text.length < 20 && !/\p{L}/u.test(text);

  function append(piece: string, inside: Container) {
    if (isGlued(text, piece)) text += ' ';
    text += piece;
    length += piece.length;
    if (piece.trim()) container ??= inside;
  }

  return {
    get length() {
      return length;
    },
    get count() {
      return rows.length;
    },
    isOpening,
    mark(start: number | undefined) {
      if (start !== undefined && isOpening()) extra.start = start;
    },
    endName(at: number) {
      if (rows.length !== at || extra.lead !== undefined || text.length > 100) return;
      extra.lead = text
        .replace(/^[^\p{L}]+/u, '')
        .replace(/\s+/g, ' ')
        .trim();
    },
    write(data: string, inside: Container) {
      const lines = inside.pre || isListing(data) ? data.split('\n') : [data];
      for (const [index, line] of lines.entries()) {
        if (index > 0) endRow();
        append(line, inside);
      }
    },
    endRow,
    rows() {
      endRow();
      return rows;
    },
  };
}

/** Style sheets can keep newlines too (`pre-line`); marks at the start of several lines give it away. */
function isListing(data: string): boolean {
  return data.includes('\n') && (data.match(listedMarks)?.length ?? 0) > 2;
}

/** Neighbouring texts set apart by style alone: a mark and its text, a name and its mark, two sentences. */
function isGlued(before: string, after: string): boolean {
  const end = before.slice(-12);
  const start = after.slice(0, 12);
  if (/\d:\d\d[\])]?:?$/.test(end)) return /^[\p{L}"'“‘]/u.test(start);
  if (/[.!?…]["'”’)]?$/.test(end)) return /^["'“‘(]?\p{Lu}/u.test(start);
  return /[\p{L}:]$/u.test(end) && /^[[(]?\d{1,2}:\d\d/.test(start);
}
