import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

interface Tile {
  file: string;
  width: number;
  height: number;
  /** Height of the icon in pixels. */
  icon: number;
  /** The name beside the icon, on the icon's ground; else the icon alone on nothing. */
  named: boolean;
}

/**
 * Chrome: an icon of 96 pixels in 128, a small tile, a marquee that "avoid[s] text"
 * (https://developer.chrome.com/docs/webstore/images). Edge: a square logo of 300 pixels and the same tiles.
 */
const tiles: Tile[] = [
  { file: 'icon-128', width: 128, height: 128, icon: 96, named: false },
  { file: 'logo-300', width: 300, height: 300, icon: 300, named: false },
  { file: 'tile-440x280', width: 440, height: 280, icon: 96, named: true },
  { file: 'marquee-1400x560', width: 1400, height: 560, icon: 240, named: true },
];

const icon = readFileSync(join(import.meta.dirname, '../icon.svg'), 'utf8');

/** Writes each tile as PNG into `folder`. */
export async function drawTiles(page: Page, folder: string): Promise<void> {
  for (const tile of tiles) {
    await page.setViewport({ width: tile.width, height: tile.height });
    await page.setContent(markup(tile));
    await page.screenshot({ path: join(folder, `${tile.file}.png`), omitBackground: !tile.named });
  }
}

function markup({ icon: height, named }: Tile): string {
  const name = named ? '<b>Marginear</b>' : '';
  return `<style>
    body { margin: 0; height: 100vh; display: flex; align-items: center; justify-content: center;
      gap: ${height / 5}px; ${named ? 'background: linear-gradient(120deg, #17695f, #0d3f3a);' : ''} }
    svg { height: ${height}px; }
    b { font: 700 ${height / 2}px Georgia, 'Noto Serif', serif; color: #fdf9ef; }
  </style>${icon}${name}`;
}
