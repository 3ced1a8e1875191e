import type { Frame, Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { barriers } from '../support/accessible.ts';
import { makingShows, openUntold, setUpSpeech, useSpeechStage } from '../support/transcribing.ts';

const stage = useSpeechStage();
const isOpen = async (page: Page, view: Frame) => expect(await barriers(page, view)).toEqual([]);

it('bars nobody from having a transcript made: told what goes where, refused, sending, paused', async () => {
  const launched = await stage.launch('chromium');
  await setUpSpeech(launched);
  const sidebar = await openUntold(launched);
  const { frame, page } = sidebar;
  await frame.waitForSelector('.offer-below button');
  await sidebar.clickButton('Transcribe');
  await isOpen(page, frame);

  stage.server.before = () => ({ status: 401, body: '{"error":{"message":"Incorrect API key"}}' });
  await sidebar.clickButton('Start');
  await makingShows(sidebar, 'does not accept the key');
  await isOpen(page, frame);

  const release = stage.holdFrom(90);
  await sidebar.clickButton('Retry');
  await makingShows(sidebar, '2 of 6 pieces done');
  await isOpen(page, frame);
  await sidebar.clickButton('Pause');
  await makingShows(sidebar, 'Paused');
  await isOpen(page, frame);
  release();
});
