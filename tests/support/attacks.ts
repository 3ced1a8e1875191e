/**
 * Texts that become code where a page takes text for markup, or an address for any place: of the OWASP cheat sheet
 * (https://cheatsheetseries.owasp.org/cheatsheets/XSS_Filter_Evasion_Cheat_Sheet.html), and of parsers that disagree.
 */
export const attacks: readonly string[] = [
  '<script>owned()</script>',
  '"><script>owned()</script>',
  "'-owned()-'",
  '<img src=x onerror=owned()>',
  '<svg/onload=owned()>',
  '<svg><script>owned()</script></svg>',
  '<math><mtext><table><mglyph><style><img src=x onerror=owned()>',
  '<noscript><p title="</noscript><img src=x onerror=owned()>">',
  '<iframe srcdoc="<script>parent.owned()</script>"></iframe>',
  '<a href="javascript:owned()">here</a>',
  '<base href="https://evil.example/"><meta http-equiv=refresh content="0;javascript:owned()">',
  '<form action="javascript:owned()"><button autofocus onfocus=owned()>',
  '</title></textarea></style></script><script>owned()</script>',
  ']]><script>owned()</script>',
  '--><script>owned()</script><!--',
  '&lt;script&gt;owned()&lt;/script&gt;',
  '&#60;img src=x onerror=owned()&#62;',
  '&amp;lt;img src=x onerror=owned()&amp;gt;',
  '<scr\0ipt>owned()</scr\0ipt>',
  '\uFF1Cscript\uFF1Eowned()\uFF1C/script\uFF1E',
  '\u202E<script>owned()</script>',
  '[here](javascript:owned())',
  '[here](JaVaScRiPt&colon;owned())',
  '[here](data:text/html,<script>owned()</script>)',
  '![here](x "onerror=owned()")',
  '`${owned()}`',
  '{{constructor.constructor("owned()")()}}',
  '<v "onmouseover="owned()>said</v>',
];

/** Addresses that are no places of the web, however they are written. */
export const badAddresses: readonly string[] = [
  'javascript:owned()',
  ' JaVaScRiPt:owned()',
  'java\nscript:owned()',
  '\u0001javascript:owned()',
  'javascript://a.example/%0Aowned()',
  'data:text/html,<script>owned()</script>',
  'vbscript:owned()',
  'blob:https://a.example/1',
  'file:///etc/passwd',
  'chrome-extension://abc/library.html',
  'view-source:https://a.example/',
];

/** A small file of the fuzzer with an attack in place of some of its words and names, escaped only where the file would break. */
export function planted(file: string, attack: string): string {
  const isJson = /^\s*[[{]"/.test(file);
  const written = isJson ? JSON.stringify(attack).slice(1, -1) : attack;
  return file.replaceAll(/\b(?:village|horses|morning|Ada)\b/g, () => written);
}
