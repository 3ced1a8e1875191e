import type { Settings } from '@/lib/store/settings';
import { useLibrary, type MessageKey } from '../../services';

const choices: Record<Settings['listen'], MessageKey> = {
  always: 'listenAlways',
  ask: 'listenAsk',
  never: 'listenNever',
};

/** Whether audio is fetched and listened to where something was inserted into it. */
export function ListenSetting() {
  const { text, settings, changeSettings } = useLibrary();
  return (
    <fieldset class="setting">
      <legend>{text('listenSetting')}</legend>
      <div class="choices">
        {(Object.keys(choices) as Settings['listen'][]).map((listen) => (
          <label key={listen} class="choice">
            <input
              type="radio"
              name="listen"
              value={listen}
              checked={settings.value.listen === listen}
              onChange={() => changeSettings({ listen })}
            />
            {text(choices[listen])}
          </label>
        ))}
      </div>
      <p class="facts">{text('listenReason')}</p>
    </fieldset>
  );
}
