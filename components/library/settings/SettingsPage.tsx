import { useLibrary, type MessageKey } from '../../services';
import { formatPercent } from '../../shared/format';
import type { Settings } from '@/lib/store/settings';
import { ListenSetting } from './ListenSetting';
import { BackupSetting } from '../keeping/BackupSetting';
import { PlayerSetting } from './PlayerSetting';
import { PlaceSetting } from './PlaceSetting';
import { SitesSetting } from './SitesSetting';
import { SpeechSetting } from './SpeechSetting';
import { StorageSetting } from '../keeping/StorageSetting';

const themes: Record<Settings['theme'], MessageKey> = {
  system: 'themeSystem',
  light: 'themeLight',
  dark: 'themeDark',
};

export function SettingsPage() {
  const { text, settings, changeSettings } = useLibrary();
  const { theme, follow, textSize, askDirectory } = settings.value;
  return (
    <>
      <div class="page-head">
        <h1>{text('settings')}</h1>
      </div>
      <fieldset class="setting">
        <legend>{text('theme')}</legend>
        <div class="choices">
          {(Object.keys(themes) as Settings['theme'][]).map((name) => (
            <label key={name} class="choice">
              <input
                type="radio"
                name="theme"
                value={name}
                checked={theme === name}
                onChange={() => changeSettings({ theme: name })}
              />
              {text(themes[name])}
            </label>
          ))}
        </div>
      </fieldset>
      <PlaceSetting />
      <section class="setting">
        <h2>{text('reading')}</h2>
        <label class="choice">
          <input
            type="checkbox"
            checked={follow}
            onChange={(event) => changeSettings({ follow: event.currentTarget.checked })}
          />
          {text('followSetting')}
        </label>
        <label class="size">
          {text('textSize')}
          <input
            type="range"
            min={0.75}
            max={2}
            step={0.05}
            value={textSize}
            aria-valuetext={formatPercent(textSize)}
            onInput={(event) => changeSettings({ textSize: event.currentTarget.valueAsNumber })}
          />
          <span class="facts">{formatPercent(textSize)}</span>
        </label>
        <p class="sample" aria-hidden="true">
          {text('sampleSentence')}
        </p>
      </section>
      <PlayerSetting />
      <ListenSetting />
      <section class="setting">
        <h2>{text('finding')}</h2>
        <label class="choice">
          <input
            type="checkbox"
            checked={askDirectory}
            onChange={(event) => changeSettings({ askDirectory: event.currentTarget.checked })}
          />
          {text('askDirectorySetting')}
        </label>
        <p class="facts">{text('askDirectoryReason')}</p>
      </section>
      <SpeechSetting />
      <BackupSetting />
      <StorageSetting />
      <SitesSetting />
    </>
  );
}
