import { useLibrary } from '../../services';
import { Everywhere } from '../settings/Everywhere';
import { siteNames } from '../settings/site-names';

/** Where it runs, why, and what the browser has not given yet. */
export function StartSites() {
  const { text, sites } = useLibrary();
  const { fromStart, startAllowed, allowStart } = sites;
  return (
    <section class="setting">
      <h2>{text('whereItRuns')}</h2>
      <p>{text('sitesReason')}</p>
      <ul class="sites">
        {siteNames(fromStart).map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
      {startAllowed.value === false && (
        <>
          <p class="facts">{text('sitesNotAllowed')}</p>
          <button type="button" class="button primary" onClick={allowStart}>
            {text('allowAll')}
          </button>
        </>
      )}
      <p class="facts" role="status">
        {startAllowed.value && text('sitesAllowed')}
      </p>
      <p class="facts">{text('otherSites')}</p>
      <Everywhere />
    </section>
  );
}
