import type { Site } from '../internet.ts';
import { demoEpisode, readAudio } from './demo-episode.ts';
import { hostStyle } from './host-style.ts';
import { clockMark, escapeMarkup, htmlDocument } from './html.ts';

const { show, title, bytes, duration, lines } = demoEpisode;
const host = 'https://reading-room.transistor.fm';
const audio = `${host}/audio/tides.mp3`;

/** A page with the words alone: no media, no link to any; only the feed names the audio. */
export const transcriptPageAddress = `${host}/episodes/${demoEpisode.slug}/transcript`;
/** The same, but the audio its feed names is not there. */
export const silentPageAddress = `${host}/episodes/${demoEpisode.slug}-silent/transcript`;

/** By host, for an internet that is running. */
export const readingRoom: [string, Site] = [new URL(host).hostname, ({ url }) => answer(url)];

function answer({ pathname }: URL) {
  if (pathname === new URL(audio).pathname) {
    return { headers: { 'Content-Type': 'audio/mpeg' }, body: readAudio() };
  }
  if (pathname === '/feed.xml') {
    return { headers: { 'Content-Type': 'application/rss+xml' }, body: feed };
  }
  const known = [transcriptPageAddress, silentPageAddress].find(
    (address) => new URL(address).pathname === pathname,
  );
  return known ? { headers: { 'Content-Type': 'text/html' }, body: page(known) } : undefined;
}

function page(address: string): string {
  const paragraphs = lines.map(
    (line) => `<p>[${clockMark(line.start)}] ${line.speaker}: ${escapeMarkup(line.text)}</p>`,
  );
  return htmlDocument({
    title: `Transcript: ${titleOf(address)} | ${show}`,
    style: hostStyle,
    head: `<link rel="alternate" type="application/rss+xml" title="${show}" href="${host}/feed.xml">
<meta property="og:title" content="${titleOf(address)}"><meta property="og:site_name" content="${show}">`,
    body: `<main><h1>${titleOf(address)}</h1><h2>Transcript</h2>${paragraphs.join('\n')}</main>`,
  });
}

function titleOf(address: string): string {
  return address === silentPageAddress ? `${title}, without a sound` : title;
}

const feed = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>${show}</title><link>${host}/</link><language>en</language>
${[transcriptPageAddress, silentPageAddress].map(item).join('\n')}
</channel></rss>
`;

function item(address: string): string {
  const file = address === silentPageAddress ? `${host}/audio/gone.mp3` : audio;
  return `<item><title>${titleOf(address)}</title><guid isPermaLink="false">${address}</guid>
<link>${address.replace('/transcript', '')}</link><enclosure url="${file}" length="${bytes}" type="audio/mpeg"/>
<itunes:duration xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd">${Math.round(duration)}</itunes:duration></item>`;
}
