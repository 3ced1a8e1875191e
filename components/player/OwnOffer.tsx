import { useEpisode } from '../services';
import { Icon } from '../shared/Icon';
import { playFailureText } from './play-failure-text';

/** Stands where the player would, on a page without media whose audio file is known. */
export function OwnOffer({ address }: { address: string }) {
  const { own, text } = useEpisode();
  const failure = own.failure.value;
  return (
    <section class="player own-offer" aria-label={text('player')}>
      <p class="own-offer-text" role="status">
        {failure
          ? playFailureText(failure, text)
          : text('ownOffer', URL.parse(address)?.host ?? '')}
      </p>
      <button type="button" class="button primary with-icon" onClick={own.play}>
        <Icon name="play" />
        {text('playHere')}
      </button>
      {failure && (
        <a class="button" href={address} target="_blank" rel="noreferrer">
          {text('openAudioFile')}
        </a>
      )}
    </section>
  );
}
