import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a build that speaks only `locale` (a folder in `_locales`): browsers for tests come in English, and fall back on the
 * default where they do not find that.
 */
export function inLanguage(extension: string, locale: string): string {
  const copy = mkdtempSync(join(tmpdir(), `marginear-${locale}-`));
  cpSync(extension, copy, { recursive: true });
  const locales = join(copy, '_locales');
  for (const other of readdirSync(locales)) {
    if (other !== locale) rmSync(join(locales, other), { recursive: true });
  }
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, default_locale: locale }));
  return copy;
}

/** The messages of a build's locale, by key. */
export function messagesIn(extension: string, locale: string): Record<string, string> {
  const file = join(extension, '_locales', locale, 'messages.json');
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(file, 'utf8'));
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}
