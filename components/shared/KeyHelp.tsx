import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BrowserKey } from '@/lib/messaging/protocol';
import { useEpisode, type MessageKey } from '../services';
import { IconButton } from './IconButton';
import { SearchSigns } from './SearchSigns';

const keys: readonly (readonly [string, MessageKey])[] = [
  ['/', 'keySearch'],
  ['Space, k', 'keyPlay'],
  ['j, l', 'keySkip'],
  ['↑, ↓', 'keyLines'],
  ['Enter', 'keySeek'],
  ['h', 'keyHighlight'],
  ['n', 'keyNote'],
  ['e', 'keyEdges'],
  ['s', 'keyNow'],
  ['p', 'thisLineIsNow'],
  ['[, ]', 'keyNudge'],
  ['Esc', 'keyPage'],
  ['?', 'keyHelp'],
];

const commands: Record<string, MessageKey> = {
  _execute_action: 'commandToggle',
  'play-pause': 'keyPlay',
  'save-heard': 'commandSaveHeard',
};

export function KeyHelp({ onClose }: { onClose(): void }) {
  const { browserKeys, settings, text } = useEpisode();
  const { skipBack, skipForward } = settings.value;
  const anywhere = useSignal<readonly BrowserKey[]>([]);
  useEffect(() => void browserKeys().then((known) => (anywhere.value = known)), []);
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
      <h3>{text('howToSearch')}</h3>
      <SearchSigns />
      {anywhere.value.length > 0 && <h3>{text('browserKeys')}</h3>}
      <dl>
        {anywhere.value.map(
          ({ command, key }) =>
            commands[command] && (
              <div key={command} class="key-row">
                <dt>{key ? <kbd>{key}</kbd> : text('keyNotSet')}</dt>
                <dd>{text(commands[command])}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}
