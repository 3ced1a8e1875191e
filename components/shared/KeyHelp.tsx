import { useShared, type MessageKey } from '../services';
import { IconButton } from './IconButton';

const keys: readonly (readonly [string, MessageKey])[] = [
  ['/', 'keySearch'],
  ['Space, k', 'keyPlay'],
  ['j, l', 'keySkip'],
  ['↑, ↓', 'keyLines'],
  ['Enter', 'keySeek'],
  ['h', 'keyHighlight'],
  ['n', 'keyNote'],
  ['s', 'keyNow'],
  ['[, ]', 'keyNudge'],
  ['Esc', 'keyPage'],
  ['?', 'keyHelp'],
];

export function KeyHelp({ onClose }: { onClose(): void }) {
  const { settings, text } = useShared();
  const { skipBack, skipForward } = settings.value;
  return (
    <section class="key-help" role="dialog" aria-label={text('keys')}>
      <div class="card-row">
        <h2>{text('keys')}</h2>
        <span class="spacer" />
        <IconButton icon="close" label={text('close')} onClick={onClose} />
      </div>
      <dl>
        {keys.map(([key, does]) => (
          <div key={key} class="key-row">
            <dt>
              {key.split(', ').map((part) => (
                <kbd key={part}>{part}</kbd>
              ))}
            </dt>
            <dd>{text(does, skipBack, skipForward)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
