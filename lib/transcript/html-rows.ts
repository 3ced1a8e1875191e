import { decodeEntities } from './entities';

/**
 * The visible text of an HTML file as rows, a row per element. Good enough for transcript files
 * (`<cite>Name:</cite><time>0:09</time><p>…`, Podcasting 2.0 namespace), which have no more structure than that;
 * pages are read from their DOM instead. One pass; what an unclosed script hides stays hidden.
 */
export function htmlRows(html: string): string[] {
  return dropUnread(html)
    .replace(/<!--|-->/g, ' ')
    .split(/<\/?(?!(?:b|i|em|strong|span|a)\b)[a-z!][^<>]*>|\r\n|\r|\n/i)
    .map((row) => decodeEntities(row.replace(/<[^<>]*>/g, '')).trim());
}

function dropUnread(html: string): string {
  const open = /<(script|style|title|head|template)\b/gi;
  let kept = '';
  let from = 0;
  for (let match = open.exec(html); match; match = open.exec(html)) {
    kept += html.slice(from, match.index);
    const close = new RegExp(`</${match[1]!}`, 'gi');
    close.lastIndex = match.index;
    const end = close.exec(html);
    if (!end) return kept;
    from = open.lastIndex = end.index;
  }
  return kept + html.slice(from);
}
