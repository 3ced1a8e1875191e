import { browser } from 'wxt/browser';
import type { Translate } from '@/components/services';

// WXT types one overload per key, which a key known only as "one of them" fits none of.
const getMessage = browser.i18n.getMessage as (key: string, substitutions?: string[]) => string;

/** A message of the interface; numbers in it are written as its language does. */
export const text: Translate = (key, ...substitutions) =>
  getMessage(key, substitutions.map(written));

/** Says on this page which language and direction the messages have; formatters and styles go by it. */
export function declareLanguage(): void {
  const root = document.documentElement;
  root.lang = languageTag(getMessage('language'), browser.i18n.getUILanguage());
  root.dir = getMessage('direction');
}

/**
 * The browser's own variety (`de-AT`) of the language the messages are in, or that where they are in another. With Western
 * digits, since the time marks that stand beside numbers have them.
 */
function languageTag(messages: string, browsers: string): string {
  const tag = primary(browsers) === primary(messages) ? browsers : messages;
  const { numberingSystem } = new Intl.NumberFormat(tag).resolvedOptions();
  return numberingSystem === 'latn' ? tag : `${tag}-u-nu-latn`;
}

const primary = (tag: string) => tag.split('-')[0];

let numbers: Intl.NumberFormat | undefined;

/** Names and addresses keep their own direction in a sentence that runs from the right (UAX #9, isolates). */
function written(value: string | number): string {
  const { lang, dir } = document.documentElement;
  if (typeof value === 'number') return (numbers ??= new Intl.NumberFormat(lang)).format(value);
  return dir === 'rtl' ? `\u2068${value}\u2069` : value;
}
