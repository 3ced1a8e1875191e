import type { Settings } from '@/lib/store/settings';
import { useLibrary, type MessageKey } from '../../services';

const places: Record<Settings['place'], MessageKey> = {
  overlay: 'placeOverlay',
  panel: 'placePanel',
};

/** Where the sidebar opens. */
export function PlaceSetting() {
  const { text, settings, changeSettings } = useLibrary();
  return (
    <fieldset class="setting">
      <legend>{text('placeSetting')}</legend>
      <div class="choices">
        {(Object.keys(places) as Settings['place'][]).map((place) => (
          <label key={place} class="choice">
            <input
              type="radio"
              name="place"
              value={place}
              checked={settings.value.place === place}
              onChange={() => changeSettings({ place })}
            />
            {text(places[place])}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
