import { normaliseTitle } from '@/lib/feed/normalise-title';

/**
 * The rule that "skip chapters like this" makes of a title: what stands before a colon or dash, else the
 * whole, in small letters and without a number at its end. `Sponsor: Kettle & Co` gives `sponsor`, `Ad break 2` gives
 * `ad break`; where the head is numbered (`Part 2: Fog`) it says too little, and the whole title is the rule.
 */
export function skipRuleOf(title: string): string {
  const [head = ''] = title.split(/:\s|\s[-–—|]\s/, 1);
  const whole = normaliseTitle(title);
  const words = /\d/.test(head) && head !== title ? whole : normaliseTitle(head) || whole;
  return words.replace(/\s+\d+$/, '');
}

/** Whether a title falls under a rule: its words begin with the rule's. */
export function isSkipped(title: string, rules: readonly string[]): boolean {
  const words = `${normaliseTitle(title)} `;
  return rules.some((rule) => rule !== '' && words.startsWith(`${rule} `));
}
