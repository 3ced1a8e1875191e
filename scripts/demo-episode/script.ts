export interface Sentence {
  chapter: string;
  speaker: string;
  text: string;
}

/** Reads `# Chapter` headings and `NAME: words` turns, and cuts each turn into sentences. */
export function parseScript(text: string): Sentence[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let chapter = '';
  return text.split('\n').flatMap((line) => {
    const heading = /^# (.+)$/.exec(line);
    if (heading?.[1]) chapter = heading[1];
    const [, name, words] = /^([A-Z]+): (.+)$/.exec(line) ?? [];
    if (!name || !words) return [];
    const speaker = name.charAt(0) + name.slice(1).toLowerCase();
    return [...segmenter.segment(words)].map(({ segment }) => ({
      chapter,
      speaker,
      text: segment.trim(),
    }));
  });
}
