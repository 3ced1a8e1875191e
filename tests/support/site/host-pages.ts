import {
  audioAddress,
  coverAddress,
  feedAddress,
  guidOf,
  pageAddress,
  type Variant,
} from './addresses.ts';
import { demoEpisode } from './demo-episode.ts';
import { hostStyle } from './host-style.ts';
import { clockMark, escapeMarkup, htmlDocument } from './html.ts';

const { show, title, summary, published, duration, hosts, chapters, lines } = demoEpisode;
const withoutFeed: readonly Variant[] = ['captions', 'marks', 'untold'];

/** An episode's page as a podcast host serves it. */
export function episodePage(variant: Variant): string {
  const track =
    '<track kind="captions" srclang="en" label="English" src="/captions/transcript.vtt" default>';
  const body = `${navigation}
<main>
<article>
<header class="hero"><img src="${coverAddress}" alt="Cover of ${show}">
<div><p class="meta">${show} · Episode 12</p><h1>${title}</h1>
<p class="meta"><time datetime="${published}">14 May 2026</time> · ${Math.round(duration / 60)} min</p></div></header>
<div class="player"><audio controls preload="metadata" src="${audioAddress(variant)}">${
    variant === 'captions' ? track : ''
  }</audio></div>
${showNotes()}
${variant === 'marks' ? markedTranscript() : ''}
</article>
</main>
${footer}`;
  return htmlDocument({ title: `${title} | ${show}`, style: hostStyle, head: head(variant), body });
}

/** A page of the same site that is no episode. */
export function blogPage(): string {
  const body = `${navigation}
<main><article><h1>How we record</h1>
<p>Two microphones, one kettle, and a harbour wall that hums when the wind is in the west.</p>
<p>We meet at 9:30, start at 10:00 and are back in the café by 11:15.</p></article></main>
${footer}`;
  return htmlDocument({ title: `How we record | ${show}`, style: hostStyle, body });
}

const navigation = `<header class="top"><nav><b>${show}</b><a href="/">Episodes</a><a href="/blog/how-we-record">Blog</a><a href="/subscribe">Subscribe</a></nav></header>`;
const footer = `<footer><p>© 2026 ${show}. An invented show, made to be read along with.</p></footer>`;

function head(variant: Variant): string {
  const feed = `<link rel="alternate" type="application/rss+xml" title="${show}" href="${feedAddress(variant)}">`;
  const about = {
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    '@id': guidOf(variant),
    url: pageAddress(variant),
    name: title,
    datePublished: published,
    timeRequired: `PT${Math.round(duration)}S`,
    associatedMedia: { '@type': 'MediaObject', contentUrl: audioAddress(variant) },
    partOfSeries: { '@type': 'PodcastSeries', name: show, url: new URL('/', pageAddress(variant)) },
  };
  return `<link rel="canonical" href="${pageAddress(variant)}">
${withoutFeed.includes(variant) ? '' : feed}
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${show}">
<meta property="og:image" content="${coverAddress}"><meta property="og:description" content="${escapeMarkup(summary)}">
<script type="application/ld+json">${JSON.stringify(about)}</script>`;
}

function showNotes(): string {
  const items = chapters.map(
    (it) => `<li><time>${clockMark(it.start, 'short')}</time>${escapeMarkup(it.title)}</li>`,
  );
  return `<section class="notes"><h2>About this episode</h2><p>${escapeMarkup(summary)}</p>
<p>With ${hosts.join(' and ')}.</p><h2>Chapters</h2><ul>${items.join('')}</ul></section>`;
}

export function markedTranscript(): string {
  const paragraphs = lines.map(
    (line) => `<p>[${clockMark(line.start)}] ${line.speaker}: ${escapeMarkup(line.text)}</p>`,
  );
  return `<section><h2>Transcript</h2>${paragraphs.join('\n')}</section>`;
}
