/*
 * The language of export templates, a small part of Mustache (https://mustache.github.io/mustache.5.html):
 * `{{name}}` stands for a field; `{{#name}}…{{/name}}` stays where the field has a value, and
 * `{{#highlights}}…{{/highlights}}` is written once for each. A line with nothing but such a mark leaves no line.
 * What stands between `---` lines at the top is YAML, where fields are written as YAML values of their own.
 */

export type Node = { type: 'text'; text: string } | { type: 'field'; name: string } | Section;

export interface Section {
  type: 'section';
  name: string;
  nodes: Node[];
}

/** Something in a template that does nothing. */
export interface TemplateProblem {
  /**
   * `too-long` it was not read at all; `unknown-field` there is no such field at this place; `unclosed` a section
   * does not end; `unopened` an end without a beginning; `no-highlights` highlights are never written.
   */
  code: 'too-long' | 'unknown-field' | 'unclosed' | 'unopened' | 'no-highlights';
  name: string;
}

export interface Template {
  /** YAML, without the lines around it. */
  frontMatter: Node[];
  body: Node[];
  problems: TemplateProblem[];
}

/** The section that repeats. */
export const repeated = 'highlights';

/** In UTF-16 units: far more than anyone writes by hand. */
const longestTemplate = 20_000;
const frontMatterLines = /^---[ \t]*\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/;
const loneMark = /^[ \t]*(\{\{[#/][a-z]{1,40}\}\})[ \t]*\n/gm;
const mark = /\{\{([#/]?)([a-z]{1,40})\}\}/g;

/** The names of the fields there are, outside and inside the section that repeats. */
interface FieldNames {
  outside: ReadonlySet<string>;
  inside: ReadonlySet<string>;
}

/** Reads a template. Whatever is wrong with it, the rest counts. */
export function parseTemplate(source: string, fields: FieldNames): Template {
  if (source.length > longestTemplate) {
    return { frontMatter: [], body: [], problems: [{ code: 'too-long', name: '' }] };
  }
  const text = source.replace(/\r\n?/g, '\n');
  const problems: TemplateProblem[] = [];
  const head = frontMatterLines.exec(text);
  const frontMatter = head ? parseNodes(head[1] ?? '', fields, problems) : [];
  const body = parseNodes(text.slice(head?.[0].length ?? 0), fields, problems);
  if (!body.some((node) => node.type === 'section' && node.name === repeated)) {
    problems.push({ code: 'no-highlights', name: repeated });
  }
  return { frontMatter, body, problems };
}

function parseNodes(source: string, fields: FieldNames, problems: TemplateProblem[]): Node[] {
  const text = source.replace(loneMark, '$1');
  const root: Node[] = [];
  const open: Section[] = [];
  const isField = (name: string) =>
    (open[0]?.name === repeated ? fields.inside : fields.outside).has(name);
  const add = (node: Node) => (open.at(-1)?.nodes ?? root).push(node);
  let from = 0;
  for (const { 0: whole, 1: sign, 2: name = '', index } of text.matchAll(mark)) {
    if (index > from) add({ type: 'text', text: text.slice(from, index) });
    from = index + whole.length;
    if (sign === '/') {
      if (open.at(-1)?.name === name) open.pop();
      else problems.push({ code: 'unopened', name });
    } else if (sign === '#' && (name === repeated ? open.length === 0 : isField(name))) {
      const section: Section = { type: 'section', name, nodes: [] };
      add(section);
      open.push(section);
    } else if (sign === '' && isField(name)) add({ type: 'field', name });
    else problems.push({ code: 'unknown-field', name });
  }
  if (from < text.length) add({ type: 'text', text: text.slice(from) });
  problems.push(...open.map(({ name }) => ({ code: 'unclosed' as const, name })));
  return root;
}
