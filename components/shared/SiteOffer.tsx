import { allowFragment } from '../library/route';
import { useEpisode } from '../services';
import { formatList } from './format';
import { IconButton } from './IconButton';

/** Offers to run on this site without being asked each time, until it is taken or declined. */
export function SiteOffer() {
  const { text, siteOffer, openLibrary } = useEpisode();
  const hosts = siteOffer.missing.value;
  if (!hosts) return null;
  const [page] = hosts.pages;
  return (
    <div class="notice offer" role="region" aria-label={text('alwaysOnThisSite')}>
      <div class="offer-words">
        <p>{page ? text('offerPage', page) : text('offerPlayer', formatList(hosts.players))}</p>
        <button type="button" class="button" onClick={() => openLibrary(allowFragment(hosts))}>
          {text(page ? 'alwaysOnThisSite' : 'allowThePlayer')}
        </button>
      </div>
      <IconButton icon="close" label={text('dismiss')} onClick={siteOffer.dismiss} />
    </div>
  );
}
