import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openExtensionPage } from '../support/browsers.ts';
import { demoEpisode } from '../support/site/demo-episode.ts';
import { speechHost, speechKey } from '../support/speech-server.ts';
import type { BrowserName } from '../support/stage.ts';
import {
  allStarts,
  isDone,
  makingShows,
  openUntold,
  setUpSpeech,
  spoken,
  startTranscribing,
  textOf,
  useSpeechStage,
} from '../support/transcribing.ts';

const stage = useSpeechStage();

describe.each<BrowserName>(['chromium', 'firefox'])(
  'an episode without a transcript, in %s',
  (name) => {
    it('is transcribed piece by piece: lines appear as pieces come back, and stay', async () => {
      const browser = await stage.launch(name);
      await setUpSpeech(browser);
      const release = stage.holdFrom(140);
      const sidebar = await openUntold(browser);
      await sidebar.frame.waitForSelector('.offer-below button');
      await sidebar.clickButton('Transcribe');
      const said = await sidebar.frame.$eval('.offer-below', (it) => it.textContent);
      expect(said).toContain(
        `The audio of this episode (5 minutes) and its name will be sent to ${speechHost}`,
      );
      expect(stage.server.heard).toEqual([]);
      await sidebar.clickButton('Start');
      await makingShows(sidebar, '3 of 6 pieces done');
      const half = await textOf(sidebar);
      expect(half.length).toBeGreaterThan(500);
      expect(spoken.startsWith(half.slice(0, -40))).toBe(true);
      // Half a transcript fits its audio as well as a whole one.
      await sidebar.frame.waitForSelector('[data-sync="synced"]');

      release();
      await isDone(sidebar);
      expect(await textOf(sidebar)).toBe(spoken);
      expect(stage.starts()).toEqual(allStarts);
      expect(stage.server.problems).toEqual([]);
      expect(stage.server.heard[0]!.fields.prompt).toEqual([
        `${demoEpisode.show}: ${demoEpisode.title}`,
      ]);
      const shown = (await sidebar.lines()).find(
        ({ text }) => text === demoEpisode.lines[40]!.text,
      );
      expect(shown?.start).toBeCloseTo(demoEpisode.lines[40]!.start, 1);
      await sidebar.close();

      const again = await openUntold(browser);
      await again.frame.waitForSelector('[data-start]');
      expect(await textOf(again)).toBe(spoken);
      expect(stage.server.heard).toHaveLength(6);
    });

    it('goes on where it was when the browser was closed in the middle', async () => {
      const userDataDir = await mkdtemp(join(tmpdir(), 'marginear-profile-'));
      const first = await stage.launch(name, userDataDir);
      await setUpSpeech(first);
      const release = stage.holdFrom(90);
      const sidebar = await openUntold(first);
      await startTranscribing(sidebar);
      await makingShows(sidebar, '2 of 6 pieces done');
      await expect.poll(() => stage.server.heard).toHaveLength(3);
      await first.close();
      release();
      stage.server.before = undefined;
      const before = stage.starts();
      expect(before).toEqual(allStarts.slice(0, 3));

      const after = await openUntold(await stage.launch(name, userDataDir));
      await isDone(after);
      expect(await textOf(after)).toBe(spoken);
      expect(stage.starts()).toEqual([...before, ...allStarts.slice(2)]);
    });
  },
);

it.each<BrowserName>(['chromium', 'firefox'])(
  'transcribing reaches a server in the own network over http:, in %s',
  async (name) => {
    const headers = {
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'authorization',
    };
    const schemes = new Set<string>();
    stage.internet.sites.set('192.168.1.5', async (request) => {
      schemes.add(request.url.protocol);
      if (request.method === 'OPTIONS') return { headers };
      const answer = await stage.server.site(request);
      return typeof answer === 'object' ? { ...answer, headers } : answer;
    });
    const browser = await stage.launch(name);
    const library = await openExtensionPage(browser, 'library.html');
    // Shown, it has made the database.
    await library.waitForSelector('nav a');
    // The browser would ask for permission, which nobody can give here; this server lets everybody read.
    await library.evaluate((key) => {
      const speech = { address: 'http://192.168.1.5:9000', key, mostMinutes: 2 };
      return new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('marginear');
        opening.addEventListener('success', () => {
          const writing = opening.result.transaction('secrets', 'readwrite');
          writing.objectStore('secrets').put({ name: 'speech', value: speech });
          writing.addEventListener('complete', () => resolve(opening.result.close()));
          writing.addEventListener('error', () => reject(writing.error));
        });
      });
    }, speechKey);
    const sidebar = await openUntold(browser);
    await startTranscribing(sidebar);
    await isDone(sidebar);
    expect(await textOf(sidebar)).toBe(spoken);
    expect([...schemes]).toEqual(['http:']);
  },
);
