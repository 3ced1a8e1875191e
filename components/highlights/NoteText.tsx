import { Fragment } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseNote, type Inline, type NoteBlock } from '@/lib/highlights/note-markdown';

/** A note with its Markdown shown, made of elements only: nothing in it can be anything but text. */
export function NoteText({ note }: { note: string }) {
  const blocks = useMemo(() => parseNote(note), [note]);
  return (
    <div class="note" dir="auto">
      {blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case 'code':
      return <pre>{block.text}</pre>;
    case 'heading':
      // No heading of the page: who walks through those looks for episodes, not for what stands in a note.
      return (
        <p class="note-heading" data-level={block.level}>
          <Inlines content={block.content} />
        </p>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((content, at) => (
            <li key={at}>
              <Inlines content={content} />
            </li>
          ))}
        </List>
      );
    }
    default: {
      const Lines = block.kind === 'quote' ? 'blockquote' : 'p';
      return (
        <Lines>
          {block.lines.map((content, at) => (
            <Fragment key={at}>
              {at > 0 && <br />}
              <Inlines content={content} />
            </Fragment>
          ))}
        </Lines>
      );
    }
  }
}

function Inlines({ content }: { content: readonly Inline[] }) {
  return (
    <>
      {content.map((inline, at) => (
        <InlineElement key={at} inline={inline} />
      ))}
    </>
  );
}

function InlineElement({ inline }: { inline: Inline }) {
  if (inline.kind === 'text') return <>{inline.text}</>;
  if (inline.kind === 'code') return <code>{inline.text}</code>;
  const content = <Inlines content={inline.content} />;
  if (inline.kind === 'strong') return <strong>{content}</strong>;
  if (inline.kind === 'emphasis') return <em>{content}</em>;
  return (
    <a href={inline.href} target="_blank" rel="noreferrer">
      {content}
    </a>
  );
}
