import { demoEpisode } from './demo-episode.ts';
import { audio, playerPage, type PlayerPage } from './player-page.ts';

/** Players that hosts offer for other sites, by the address of the frame. Their markup is a model: it is not public. */
export const embeds: Record<string, PlayerPage> = {
  'https://share.transistor.fm/e/0a1b2c3d': inDocument(),
  'https://player.simplecast.com/0a1b2c3d-0000-4000-8000-000000000001': detached(),
  'https://player.megaphone.fm/TIDE1234567': inDocument(),
  'https://html5-player.libsyn.com/embed/episode/id/1234567': inDocument(),
  'https://embed.acast.com/the-tide-table/slack-water': detached(),
  'https://omny.fm/shows/the-tide-table/slack-water/embed': inDocument(),
  'https://player.captivate.fm/episode/0a1b2c3d-0000-4000-8000-000000000001': inDocument(),
  'https://player.fireside.fm/v3/tide-table': inDocument(),
};

function inDocument(): PlayerPage {
  return {
    body: `<audio controls preload="metadata" src="${audio}"></audio>`,
    script: `window.media = document.querySelector('audio');`,
  };
}

function detached(): PlayerPage {
  return { script: `window.media = new Audio(audio);` };
}

/** The player alone, as it stands in other sites' frames. */
export function embedPage({ body = '', script = '' }: PlayerPage): string {
  return `<!doctype html><title>${demoEpisode.title}</title>${body}<script>const audio = ${JSON.stringify(audio)};${script}</script>`;
}

/** An episode's page that embeds the player at this address. */
export function embeddingPage(address: string): string {
  return playerPage({ body: `<iframe src="${address}" allow="autoplay"></iframe>` });
}
