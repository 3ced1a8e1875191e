import { parseTimeMark } from '@/lib/transcript/time-mark';

/** Elements whose text is not on the page, or is no text. */
const unread = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH CANVAS VIDEO AUDIO HEAD DATALIST OPTION TEXTAREA MARGINEAR-SIDEBAR'.split(
    ' ',
  ),
);
/** Elements that flow within a line. Custom elements are taken for blocks: most are. */
const inline = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK OUTPUT Q RUBY RB S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR BUTTON IMG INPUT SLOT'.split(
    ' ',
  ),
);
const chrome = /^(?:NAV|FOOTER|ASIDE|SELECT|MENU|HEADER|FORM)$/;
const chromeRole =
  /^(?:navigation|banner|contentinfo|search|menu|menubar|toolbar|tablist|button|complementary|dialog)$/;
const comments =
  /(?:^|\s)(?:comments?|comments?-?(?:list|thread|section|area|body|content)|disqus\S*)(?:\s|$)/i;
const nameLike = /speaker|bold|name/i;
/** Attributes in which pages keep the time at which an element is said. */
const timeAttributes = ['begin', 'data-start', 'data-begin', 'data-time', 'data-timestamp'];
const timeMark = /^\s*[[(]?\d{1,2}(?::\d\d){1,2}(?![\d:])/;
const timeAlone = /^\s*\d{1,2}(?::\d\d){1,2}\s*$/;

export function isUnread(element: Element): boolean {
  if (unread.has(element.tagName.toUpperCase())) return true;
  // The panel of a tab that is not chosen.
  if (element.getAttribute('role') === 'tabpanel') return false;
  const hidden = element.getAttribute('hidden');
  // `until-found` text is folded, not gone: the browser's own find opens it.
  if (hidden !== null && hidden !== 'until-found') return true;
  // A modal hides the whole page from assistive technology for as long as it is open.
  if (element.getAttribute('aria-hidden') !== 'true' || element.querySelector('h1, main'))
    return false;
  // Times are spelled out for assistive technology; the figures are hidden from it (YouTube).
  return !timeAlone.test(element.textContent);
}

export function isInline(element: Element): boolean {
  return inline.has(element.tagName);
}

/** Bold, or named by its class: in front of a row this may be the name of who speaks. */
export function isNameLike(element: Element): boolean {
  const { tagName } = element;
  return tagName === 'B' || tagName === 'STRONG' || nameLike.test(classOf(element));
}

/** The time in an element's attributes, in seconds. */
export function markOf(element: Element): number | undefined {
  for (const name of timeAttributes) {
    const value = element.getAttribute(name);
    if (value)
      return parseTimeMark(value) ?? (/^\d{1,6}(?:\.\d*)?$/.test(value) ? +value : undefined);
  }
  return undefined;
}

function classOf(element: Element): string {
  return element.getAttribute('class') ?? '';
}

/** Navigation, furniture, controls and comments: text that nobody speaks. */
export function isChrome(element: Element): boolean {
  const { tagName } = element;
  if (comments.test(`${element.id} ${classOf(element)}`)) return !element.querySelector('h1, main');
  const role = element.getAttribute('role');
  // A time mark that can be pressed, or a sentence that can be pressed, belongs to its line.
  if (tagName === 'BUTTON' || role === 'button') {
    const text = element.textContent;
    return text.length <= 40 && !timeMark.test(text) && !/[.?,…]\s*$/.test(text);
  }
  if (role) return chromeRole.test(role);
  if (!chrome.test(tagName)) return false;
  // The header of an article is not the page's; some sites wrap the whole page in a form.
  if (tagName === 'HEADER') return !element.closest('article, section, main');
  return tagName !== 'FORM' || !element.querySelector('h1, main, article');
}

export function isHeading(element: Element): boolean {
  return /^H[1-6]$/.test(element.tagName) || element.getAttribute('role') === 'heading';
}
