/** The look of the exported page: a column of serif text, in the listener's colours, light or dark, on screen and paper. */
export const htmlStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#24231f, #ebe7df);
  --soft: light-dark(#625d53, #aaa598);
  --accent: light-dark(#17695f, #6fd0c0);
  color: var(--ink);
  background: light-dark(#fbf8f2, #191b1c);
  font: 17px/1.55 Charter, 'Iowan Old Style', Georgia, serif;
}
body { margin: 0; }
main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.25rem 5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.9rem; line-height: 1.2; }
h2 { margin: 3rem 0 0; font-size: 1.3rem; line-height: 1.3; }
h2 a { color: inherit; text-decoration: none; }
a { color: var(--accent); }
.facts { margin: 0.25rem 0 0; color: var(--soft); font: 0.85rem/1.5 system-ui, sans-serif; }
article { margin-top: 1.4rem; padding-inline-start: 1rem; border-inline-start: 4px solid var(--mark); break-inside: avoid; }
blockquote { margin: 0; }
.note { margin: 0.5rem 0 0; font: 0.95rem/1.5 system-ui, sans-serif; white-space: pre-wrap; }
.yellow { --mark: #eec93b; }
.green { --mark: #7ec46d; }
.blue { --mark: #6aaae8; }
.pink { --mark: #e87fa4; }
@media print {
  :root { color-scheme: light; background: none; font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
}
`;
