/** The interface's language, a BCP 47 tag: every page of ours states it as it starts (`declareLanguage`). */
export function language(): string {
  return document.documentElement.lang || 'en';
}

/** A formatter for the interface’s language, made once: that costs far more than using it. */
export function kept<T>(make: (language: string) => T): () => T {
  let last: { language: string; made: T } | undefined;
  return () => {
    const now = language();
    if (last?.language !== now) last = { language: now, made: make(now) };
    return last.made;
  };
}

const numbers = kept((tag) => new Intl.NumberFormat(tag));
const percents = kept((tag) => new Intl.NumberFormat(tag, { style: 'percent' }));
const lists = kept((tag) => new Intl.ListFormat(tag));
const seconds = kept(
  (tag) => new Intl.NumberFormat(tag, { style: 'unit', unit: 'second', unitDisplay: 'narrow' }),
);
const days = kept((tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium' }));
const moments = kept(
  (tag) => new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
);
const languages = kept((tag) => new Intl.DisplayNames(tag, { type: 'language' }));

export const formatNumber = (value: number) => numbers().format(value);

/** A share of 1 as whole per cent. */
export const formatPercent = (share: number) => percents().format(share);

/** As short as can be: "12s". */
export const formatSeconds = (value: number) => seconds().format(value);

/** "Ada, Ben, and Cleo". */
export const formatList = (parts: readonly string[]) => lists().format(parts);

/** The day of a moment in milliseconds. */
export const formatDay = (moment: number) => days().format(moment);

/** Day and time of a moment in milliseconds. */
export const formatMoment = (moment: number) => moments().format(moment);

/** The name of a language in the interface's own; what a feed says may be no language at all. */
export function formatLanguage(code: string): string {
  try {
    return languages().of(code) ?? code;
  } catch {
    return code.slice(0, 20);
  }
}

/** Bytes in megabytes. */
export function formatBytes(bytes: number, digits: 0 | 1 = 1): string {
  const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(language(), options).format(bytes / 1_000_000);
}
