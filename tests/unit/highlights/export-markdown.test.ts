import { describe, expect, it } from 'vitest';
import { exportMarkdown } from '@/lib/highlights/export-markdown';
import { someHighlight } from '@/tests/support/highlights';

const page = 'https://podcasts.example/edge?e=1';

describe('Markdown export', () => {
  it('writes an episode and its highlights in the order of the audio', () => {
    const episode = { page, title: 'Edge', show: 'The Show', published: '2026-05-01T10:00:00Z' };
    const later = someHighlight({
      speaker: 'Ann',
      note: 'Look this up.\nSoon.',
      tags: ['edge', 'to do'],
    });
    const sooner = someHighlight({ quote: 'Hello.', playbackStart: 4.9 });
    expect(exportMarkdown([{ episode, highlights: [later, sooner] }])).toBe(`# Edge

The Show · 2026-05-01 · [podcasts.example](${page})

> Hello.

[0:04](${page}#t=4)

> a mini edge cloud

[9:32](${page}#t=572) · Ann

Look this up.  
Soon.

#edge #to-do
`);
  });

  it('heads an episode without title by its address, and parts episodes', () => {
    const bare = { episode: { page: 'https://a.example/x_y' }, highlights: [] };
    expect(exportMarkdown([bare, bare])).toBe(
      `${'# https://a.example/x\\_y\n\n[a.example](https://a.example/x%5Fy)\n'.repeat(2)}`.replace(
        ')\n#',
        ')\n\n#',
      ),
    );
  });

  it('shows hostile text as text and links no scheme but the web', () => {
    const episode = { page: 'javascript:alert(1)', title: 'A\n# B', show: '<img src=x>' };
    const hostile = someHighlight({
      quote: 'one\n\n<script>x</script>\n# two',
      speaker: '**Bob**\n',
      note: '[[Inbox]]\n> quoted',
      tags: ['#a](b', '  '],
    });
    expect(exportMarkdown([{ episode, highlights: [hostile] }])).toBe(
      String.raw`# A \# B

\<img src\=x\> · javascript:alert(1)

> one \<script\>x\</script\> \# two

9:32 · \*\*Bob\*\*

\[\[Inbox\]\]  
\> quoted

#ab
`,
    );
  });

  it('of nothing is empty', () => {
    expect(exportMarkdown([])).toBe('');
  });
});
