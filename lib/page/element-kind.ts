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
const timeMark = /^\s*[[(]?\d{1,2}(?::\d\d){1,2}[\])]?\s*$/;

export function isUnread(element: Element): boolean {
  if (unread.has(element.tagName.toUpperCase())) return true;
  const hidden = element.getAttribute('hidden');
  // `until-found` text is folded, not gone: the browser's own find opens it.
  if (hidden !== null && hidden !== 'until-found') return true;
  // A modal hides the whole page from assistive technology for as long as it is open.
  return element.getAttribute('aria-hidden') === 'true' && !element.querySelector('h1, main');
}

export function isInline(element: Element): boolean {
  return inline.has(element.tagName);
}

/** Navigation, furniture and controls: text that nobody speaks. */
export function isChrome(element: Element): boolean {
  const { tagName } = element;
  const role = element.getAttribute('role');
  // A time mark that can be pressed, or a sentence that can be pressed, belongs to its line.
  if (tagName === 'BUTTON' || role === 'button') {
    const text = element.textContent;
    return text.length <= 40 && !timeMark.test(text);
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
