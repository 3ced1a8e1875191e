import { useText, type MessageKey } from '../../services';
import { FindPicture, KeepPicture, ReadPicture } from './Pictures';
import { StartSites } from './StartSites';

const steps = [
  ['pictureReadTitle', 'pictureRead', ReadPicture],
  ['pictureFindTitle', 'pictureFind', FindPicture],
  ['pictureKeepTitle', 'pictureKeep', KeepPicture],
] as const satisfies [MessageKey, MessageKey, () => unknown][];

/** The first thing that is seen after installation: what it does, what it needs, and something to try it on. */
export function WelcomePage() {
  const text = useText();
  return (
    <div class="welcome">
      <h1>{text('welcome')}</h1>
      <p class="welcome-lead">{text('welcomeLead')}</p>
      <ol class="pictures">
        {steps.map(([title, sentence, Picture]) => (
          <li key={title}>
            <Picture />
            <h2>{text(title)}</h2>
            <p>{text(sentence)}</p>
          </li>
        ))}
      </ol>
      <section class="setting">
        <h2>{text('tryIt')}</h2>
        <p class="facts">{text('demoReason')}</p>
        <a class="button primary" href="demo.html">
          {text('openDemo')}
        </a>
      </section>
      <StartSites />
    </div>
  );
}
