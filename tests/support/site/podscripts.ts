import { demoEpisode } from './demo-episode.ts';
import { clockMark, escapeMarkup, htmlDocument } from './html.ts';

/** A stretch of some 20 to 30 seconds under one mark. */
export interface PodscriptsBlock {
  /** Whole seconds. */
  start: number;
  sentences: string[];
}

export interface PodscriptsEpisode {
  show: string;
  title: string;
  date: string;
  description: string;
  audio: string;
  blocks: PodscriptsBlock[];
}

/**
 * A page in the shape of podscripts.co: `Starting point is` marks, a span per sentence, the transcript
 * twice (as saved pages hold it), and navigation, comments and a footer around it.
 */
export function podscriptsPage(episode: PodscriptsEpisode): string {
  const { show, title, date, description, audio, blocks } = episode;
  const transcript = blocks.map(blockMarkup).join('\n');
  const body = `<nav><a href="/">PodScripts</a> <a href="/podcasts">Podcasts</a> <a href="/login">Log in</a></nav>
<main>
<h1>${escapeMarkup(`${show} - ${title}`)} Transcript and Discussion</h1>
<p>Episode Date: ${escapeMarkup(date)}</p>
<audio controls preload="metadata" src="${audio}"></audio>
<p>${escapeMarkup(description)}</p>
<div class="tabs"><button>Transcript</button><button>Discussion (0)</button></div>
<div class="podcast-transcript">
${transcript}
</div>
<div class="podcast-transcript" hidden>
${transcript}
</div>
<section class="comments"><p>There aren't comments yet for this episode. Click on any sentence in the transcript to leave a comment.</p></section>
</main>
<footer><p>PodScripts · About · Privacy · Contact us 24:00:00 a day</p></footer>`;
  const head = `<meta property="og:title" content="${escapeMarkup(`${show} - ${title}`)}"><meta property="og:description" content="${escapeMarkup(description)}">`;
  return htmlDocument({ title: `${show} - ${title} Transcript`, style, head, body });
}

/** The demo episode, its sentences gathered under a mark every 25 seconds or so. */
export function demoBlocks(): PodscriptsBlock[] {
  const blocks: PodscriptsBlock[] = [];
  for (const { start, text } of demoEpisode.lines) {
    const last = blocks.at(-1);
    if (last && start - last.start < 25) last.sentences.push(text);
    else blocks.push({ start: last ? Math.floor(start) : 0, sentences: [text] });
  }
  return blocks;
}

function blockMarkup({ start, sentences }: PodscriptsBlock): string {
  const spans = sentences.map(
    (text) => `<span class="transcript-text">${escapeMarkup(text)}</span>`,
  );
  return `<div class="single-sentence"><span class="pod_timestamp_indicator">Starting point is ${clockMark(start)}</span>
${spans.join(' ')}</div>`;
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.55 system-ui, 'Noto Sans', sans-serif; background: light-dark(#fff, #15171a); color: light-dark(#222, #ddd); }
nav, main, footer { max-width: 60rem; margin: auto; padding: 1rem 1.5rem; } nav { display: flex; gap: 1.5rem; }
audio { width: 100%; } .pod_timestamp_indicator { display: block; color: #888; font-size: .8rem; margin-top: 1rem; }
`;
