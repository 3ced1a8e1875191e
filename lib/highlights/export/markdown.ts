import type { Highlight } from '../types';
import { isWordless } from '../wordless';
import {
  blockId,
  episodeFieldNames,
  episodeFields,
  highlightFieldNames,
  highlightFields,
  toMarkdown,
  toYaml,
  type Field,
} from './markdown-fields';
import { inOrder, type MarkedEpisode } from './marked-episode';
import { blockIds, type MarkdownFile } from './merge-markdown';
import { parseTemplate, repeated, type Node, type Template } from './template';

/** The template as long as nobody has written another. */
export const defaultTemplate = `---
title: {{title}}
show: {{show}}
published: {{published}}
url: {{url}}
tags: {{tags}}
---

# {{title}}

{{#show}}{{show}} · {{/show}}{{#published}}{{published}} · {{/published}}{{source}}

{{#highlights}}
> {{quote}}

^{{block}}

{{moment}}{{#speaker}} · {{speaker}}{{/speaker}}

{{note}}

{{tags}}

{{/highlights}}
`;

/** Reads a template for Markdown files; an empty one is the default. */
export function parseMarkdownTemplate(source: string): Template {
  return parseTemplate(source.trim() === '' ? defaultTemplate : source, {
    outside: new Set<string>(episodeFieldNames),
    inside: new Set<string>([...episodeFieldNames, ...highlightFieldNames]),
  });
}

/**
 * Writes an episode and its highlights, in the order of the audio, as a Markdown file by a template. Texts show as they
 * are, whatever syntax they hold.
 */
export function writeMarkdownFile(template: Template, marked: MarkedEpisode): MarkdownFile {
  const { episode } = marked;
  const ofEpisode = episodeFields(marked);
  const parts = new Map<string, string>();
  const writeOne = (nodes: readonly Node[], highlight: Highlight) => {
    const block = blockId(highlight.id);
    const fields = { ...ofEpisode, ...highlightFields(episode.page, highlight) };
    const text = write(nodes, fields, toMarkdown);
    const before = parts.get(block) ?? '';
    // Without its name in the file it would be appended again and again.
    const known = blockIds(before + text).has(block);
    const named = known ? text : `${text.trimEnd()}\n\n^${block}\n\n`;
    parts.set(block, before + named);
    return named;
  };
  // What stands in a note is never rewritten, so one without words waits for them.
  const highlights = inOrder(marked.highlights).filter((it) => !isWordless(it));
  const body = write(template.body, ofEpisode, toMarkdown, (nodes) =>
    highlights.map((highlight) => writeOne(nodes, highlight)).join(''),
  );
  const head = write(template.frontMatter, ofEpisode, toYaml);
  return {
    frontMatter: head && `---\n${head}---\n`,
    body: `${tidy(body)}\n`,
    highlights: [...parts].map(([block, text]) => ({ block, text: tidy(text) })),
  };
}

/** Several episodes in one file, one below the other; only a single one has its front matter. */
export function exportMarkdown(episodes: readonly MarkedEpisode[], template: Template): string {
  const files = episodes.map((marked) => writeMarkdownFile(template, marked));
  const [first] = files;
  if (first && files.length === 1) return wholeFile(first);
  return files.map(({ body }) => body).join('\n');
}

export function wholeFile({ frontMatter, body }: MarkdownFile): string {
  return frontMatter === '' ? body : `${frontMatter}\n${body}`;
}

function write(
  nodes: readonly Node[],
  fields: Readonly<Record<string, Field>>,
  toText: (field: Field) => string,
  repeat: (nodes: readonly Node[]) => string = () => '',
): string {
  let out = '';
  for (const node of nodes) {
    if (node.type === 'text') out += node.text;
    else if (node.type === 'section' && node.name === repeated) out += repeat(node.nodes);
    else {
      const field = Object.hasOwn(fields, node.name) ? fields[node.name] : undefined;
      if (!field || (node.type === 'section' && toMarkdown(field) === '')) continue;
      out +=
        node.type === 'section'
          ? write(node.nodes, fields, toText)
          : indented(toText(field), out.slice(out.lastIndexOf('\n') + 1));
    }
  }
  return out;
}

/** Several lines after `> ` or spaces: each begins so, that all of them stay in the quote. */
function indented(text: string, before: string): string {
  return /^[>\s]+$/.test(before) ? text.replaceAll('\n', `\n${before}`) : text;
}

/** Where a field is empty no more than one empty line stays. */
function tidy(text: string): string {
  return text.replace(/\n{3,}/g, '\n\n').trim();
}
