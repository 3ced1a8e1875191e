import { useText } from '../services';
import { useAppearance } from '../shared/use-appearance';
import { Snail } from './Snail';

const tries = [
  'demoTryPlay',
  'demoTryLine',
  'demoTrySearch',
  'demoTryMark',
  'demoTryLibrary',
] as const;

/** A podcast's page as any other, but of our own: the sidebar is laid over it. */
export function DemoPage({ show, title }: { show?: string; title?: string }) {
  const text = useText();
  useAppearance();
  return (
    <main class="demo">
      <header class="demo-head">
        <Snail />
        <div lang="en">
          <p class="demo-show">{show}</p>
          <h1>{title}</h1>
        </div>
      </header>
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- its transcript stands beside it */}
      <audio controls preload="auto" src="demo.mp3" />
      <p class="demo-facts">{text('demoReason')}</p>
      <h2>{text('thingsToTry')}</h2>
      <ol>
        {tries.map((sentence) => (
          <li key={sentence}>{text(sentence)}</li>
        ))}
      </ol>
      <p>
        <a class="button" href="library.html">
          {text('openLibrary')}
        </a>
      </p>
    </main>
  );
}
