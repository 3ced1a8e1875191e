import { useLibrary, type MessageKey } from '../../services';

type Length = 'skipBack' | 'skipForward' | 'heard';

/** Least and most seconds of each. */
const lengths: Record<Length, { label: MessageKey; least: number; most: number }> = {
  skipBack: { label: 'skipBackSetting', least: 5, most: 60 },
  skipForward: { label: 'skipForwardSetting', least: 5, most: 60 },
  heard: { label: 'heardSetting', least: 10, most: 120 },
};

/** How far the player's buttons go, and how much "save what I just heard" marks. */
export function PlayerSetting() {
  const { text, settings, changeSettings } = useLibrary();
  return (
    <section class="setting">
      <h2>{text('player')}</h2>
      {(Object.keys(lengths) as Length[]).map((name) => {
        const { label, least, most } = lengths[name];
        return (
          <label key={name} class="length">
            <span>{text(label)}</span>
            <input
              type="number"
              min={least}
              max={most}
              step={1}
              value={settings.value[name]}
              onChange={({ currentTarget: field }) => {
                if (field.validity.valid && field.value)
                  changeSettings({ [name]: field.valueAsNumber });
                else field.value = String(settings.value[name]);
              }}
            />
            <span class="facts">{text('secondsUnit')}</span>
          </label>
        );
      })}
    </section>
  );
}
