import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { BrowserKey } from '@/lib/messaging/protocol';
import { useShared, type MessageKey } from '../services';

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

/** What is not written on every keyboard as it is in English. */
const keyNames: Record<string, MessageKey> = {
  Space: 'spaceKey',
  Enter: 'enterKey',
  Esc: 'escapeKey',
};

const commands: Record<string, MessageKey> = {
  _execute_action: 'commandToggle',
  'play-pause': 'keyPlay',
  'save-heard': 'commandSaveHeard',
};

/** The keys of the sidebar. */
export function SidebarKeys() {
  const { settings, text } = useShared();
  const { skipBack, skipForward } = settings.value;
  return (
    <dl class="key-list">
      {keys.map(([key, does]) => (
        <div key={key} class="key-row">
          <dt>
            {key.split(', ').map((part) => (
              <kbd key={part}>{keyNames[part] ? text(keyNames[part]) : part}</kbd>
            ))}
          </dt>
          <dd>{text(does, skipBack, skipForward)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The keys that work in any tab, as the listener has set them; nothing where the browser has none. */
export function BrowserKeys() {
  const { browserKeys, text } = useShared();
  const known = useSignal<readonly BrowserKey[]>([]);
  useEffect(() => void browserKeys().then((found) => (known.value = found)), []);
  if (known.value.length === 0) return null;
  return (
    <>
      <h3>{text('browserKeys')}</h3>
      <dl class="key-list">
        {known.value.map(
          ({ command, key }) =>
            commands[command] && (
              <div key={command} class="key-row">
                <dt>{key ? <kbd>{key}</kbd> : text('keyNotSet')}</dt>
                <dd>{text(commands[command])}</dd>
              </div>
            ),
        )}
      </dl>
    </>
  );
}
