// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readRows } from '@/lib/page/text/read-rows';
import { page } from '../dom';

const texts = (body: string) => readRows(page(body)).map((row) => row.text);

test.each([
  ['a row per block', '<p>One</p><div>Two<p>Three</p>Four</div>', ['One', 'Two', 'Three', 'Four']],
  ['a row per <br>', 'One<br>Two<br/><br>Three', ['One', 'Two', 'Three']],
  [
    'a row per pre-formatted line',
    '<pre>One\n<b>Two</b> and\nThree</pre>',
    ['One', 'Two and', 'Three'],
  ],
  ['newlines elsewhere as spaces', '<p>One\n  two\tthree</p>', ['One two three']],
  [
    'lines that begin with marks, whatever their style',
    '<div>0:01 one\n0:05 two\n0:09 three</div>',
    ['0:01 one', '0:05 two', '0:09 three'],
  ],
  [
    'inline elements within their block',
    '<p>A <b>bold</b> <a href="#">li<i>nk</i></a>.</p>',
    ['A bold link.'],
  ],
  ['a mark and its text apart', '<p><span>(00:12)</span><span>Hello</span></p>', ['(00:12) Hello']],
  ['a name and its mark apart', '<p><b>Lea</b><a>(00:00:12)</a></p>', ['Lea (00:00:12)']],
  [
    'sentences apart',
    '<div><span>It rained.</span><span>We left.</span></div>',
    ['It rained. We left.'],
  ],
  ['words in one piece', '<p><b>H</b>ello <b>v1.</b><b>5</b></p>', ['Hello v1.5']],
  ['a time split into nodes in one piece', '<p><b>0</b>:<b>04</b>:<b>31</b></p>', ['0:04:31']],
  [
    'no scripts, styles or templates',
    '<script>a</script><style>b</style><template>c</template><noscript>d</noscript><p>e</p>',
    ['e'],
  ],
  [
    'nothing hidden',
    '<p hidden>a</p><p aria-hidden="true">b</p><p aria-hidden="false">c</p>',
    ['c'],
  ],
  ['text that only find opens', '<p hidden="until-found">a</p>', ['a']],
  ['a page under a modal', '<div aria-hidden="true"><h1>a</h1><p>b</p></div>', ['a', 'b']],
  ['nothing of our own', '<marginear-sidebar>a</marginear-sidebar><p>b</p>', ['b']],
  ['custom elements as blocks', '<x-line>a</x-line><x-line>b</x-line>', ['a', 'b']],
  ['nothing of an empty page', '', []],
])('reads %s', (_, body, rows) => {
  expect(texts(body)).toEqual(rows);
});

test.each([
  ['<h2>a</h2>', 'heading'],
  ['<div role="heading">a</div>', 'heading'],
  ['<p>a</p>', 'text'],
  ['<nav><p>a</p></nav>', 'chrome'],
  ['<footer><h2>a</h2></footer>', 'chrome'],
  ['<div role="navigation"><a>a</a></div>', 'chrome'],
  ['<button>Share</button>', 'chrome'],
  ['<p><button>1:04</button></p>', 'text'],
  ['<p role="button">A whole sentence that can be pressed to go there.</p>', 'text'],
  ['<header>a</header>', 'chrome'],
  ['<article><header>a</header></article>', 'text'],
  ['<form>a</form>', 'chrome'],
  ['<form><main>a</main></form>', 'text'],
])('calls %s %s', (body, kind) => {
  expect(readRows(page(body)).map((row) => row.kind)).toEqual([kind]);
});

test('keeps controls out of the line they stand in', () => {
  const rows = readRows(page('<p>It rained. <button>Copy link</button> We left.</p>'));
  expect(rows.map(({ text, kind }) => [text, kind])).toEqual([
    ['It rained.', 'text'],
    ['Copy link', 'chrome'],
    ['We left.', 'text'],
  ]);
});

test('names the containers of a row by tag and first class, the nearest four', () => {
  const [row] = readRows(
    page(
      '<main><section><ol class="lines all"><li><p class="line">a</p></li></ol></section></main>',
    ),
  );
  expect(row?.path).toBe('section>ol.lines>li>p.line');
});

test('enters open shadow trees', () => {
  const root = page('<x-player></x-player><p>after</p>');
  const shadow = root.querySelector('x-player')!.attachShadow({ mode: 'open' });
  shadow.innerHTML = '<p>0:01 a</p><p>0:02 b</p><p>0:03 c</p>';
  expect(readRows(root).map((row) => row.text)).toEqual(['0:01 a', '0:02 b', '0:03 c', 'after']);
});

test('reads a deep tree without recursion', () => {
  const root = page('');
  let parent: Element = root.body;
  for (let depth = 0; depth < 20_000; depth++) {
    const child = root.createElement('div');
    parent.append(child);
    parent = child;
  }
  parent.append('deep');
  expect(readRows(root).map((row) => row.text)).toEqual(['deep']);
});

test('stops at five million characters', () => {
  const root = page('');
  for (let count = 0; count < 60; count++) {
    const line = root.createElement('p');
    line.append('1'.repeat(100_000));
    root.body.append(line);
  }
  const length = readRows(root).reduce((sum, row) => sum + row.text.length, 0);
  expect(length).toBe(5_000_000);
});
