import type { Row } from '@/lib/transcript/shapes/find-blocks';

const path = 'body>main>div.transcript>p';

/** Rows of a page as another room reads them; a leading `#` makes a heading, `~` page chrome. */
export function rowsOf(texts: string[], where = path): Row[] {
  return texts.map((text) => {
    if (text.startsWith('#')) return { text: text.slice(1), kind: 'heading', path: where };
    if (text.startsWith('~')) return { text: text.slice(1), kind: 'chrome', path: where };
    return { text, kind: 'text', path: where };
  });
}

/** What people might say; invented, long enough to be speech at one every few seconds. */
export const speech = [
  'The river rose twice that spring, and nobody in the village slept well.',
  'We packed the boat before dawn. The lamp was already out.',
  'So what did you do with the horses? You could not leave them there.',
  'No, we walked them up the hill, one after the other, in the rain.',
  'That took most of the night. My brother still talks about it.',
  'And in the morning the bridge was gone. You could see only the posts.',
  'People say it was the mill. I think it was simply old.',
  'Thank you for telling us all of this. It was a pleasure to have you.',
];

export const twoDigits = (value: number) => String(value).padStart(2, '0');
