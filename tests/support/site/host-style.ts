/** The look of the demo's podcast host: calm, one column, light and dark. */
export const hostStyle = `
:root { color-scheme: light dark; --sea: light-dark(#1d5a70, #7fc4d8); --ink: light-dark(#18242f, #e6edf2);
  --soft: light-dark(#5c6b78, #9fb0bd); --paper: light-dark(#fbfaf7, #10181f); --card: light-dark(#fff, #18232c);
  --edge: light-dark(#e4e0d6, #26343f); }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 system-ui, 'Noto Sans', sans-serif; }
a { color: var(--sea); }
.top { border-bottom: 1px solid var(--edge); }
.top nav { max-width: 46rem; margin: auto; padding: 1rem 1.5rem; display: flex; gap: 1.5rem; align-items: center; }
.top b { font: 700 1.15rem Georgia, 'Noto Serif', serif; margin-right: auto; }
.top a { text-decoration: none; font-size: .95rem; }
main { max-width: 46rem; margin: auto; padding: 2.5rem 1.5rem 4rem; }
.hero { display: grid; grid-template-columns: 11rem 1fr; gap: 2rem; align-items: end; }
.hero img { width: 100%; border-radius: 14px; box-shadow: 0 10px 30px #0003; }
h1 { font: 700 2.4rem/1.15 Georgia, 'Noto Serif', serif; margin: .3rem 0 .5rem; text-wrap: balance; }
h2 { font: 700 1.3rem Georgia, 'Noto Serif', serif; margin: 2.5rem 0 .75rem; }
.meta { color: var(--soft); margin: 0; font-size: .95rem; }
.player { margin: 2rem 0 0; padding: 1rem; background: var(--card); border: 1px solid var(--edge); border-radius: 14px; }
audio, video { display: block; width: 100%; }
.notes li { padding: .2rem 0; } .notes time { color: var(--soft); font-variant-numeric: tabular-nums; margin-right: .75rem; }
footer { border-top: 1px solid var(--edge); color: var(--soft); font-size: .9rem; }
footer p { max-width: 46rem; margin: auto; padding: 1.5rem; }
@media (max-width: 640px) { .hero { grid-template-columns: 1fr; } .hero img { max-width: 11rem; } }
`;
