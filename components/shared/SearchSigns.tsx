import { useText, type MessageKey } from '../services';

const signs: readonly (readonly [MessageKey, MessageKey])[] = [
  ['signPhrase', 'signPhraseFinds'],
  ['signWithout', 'signWithoutFinds'],
  ['signSpeaker', 'signSpeakerFinds'],
];

/** What can be written in a search field beside words. */
export function SearchSigns() {
  const text = useText();
  return (
    <div class="search-signs">
      <dl>
        {signs.map(([sign, finds]) => (
          <div key={sign} class="sign-row">
            <dt>
              <code dir="auto">{text(sign)}</code>
            </dt>
            <dd>{text(finds)}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{text('searchForgives')}</p>
    </div>
  );
}
