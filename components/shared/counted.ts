import type { MessageKey, Translate } from '../services';
import { kept } from './format';

/** A message that stands once for each plural category: `key_one`, `key_other`, … */
type CountedKey = MessageKey extends infer Key
  ? Key extends `${infer Base}_other`
    ? Base
    : never
  : never;

const plurals = kept((tag) => new Intl.PluralRules(tag));

/**
 * A message whose words depend on a number, its `$1`, by the plural categories of the interface's language
 * (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html). A browser that knows a category
 * the messages do not have gets `other`.
 */
export function counted(
  text: Translate,
  key: CountedKey,
  count: number,
  ...more: (string | number)[]
): string {
  // A category is known only at run time, and each language has its own.
  const message = (category: string) => text(`${key}_${category}` as MessageKey, count, ...more);
  return message(plurals().select(count)) || message('other');
}
