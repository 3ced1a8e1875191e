import { useLibrary } from '../../services';
import { IconButton } from '../../shared/IconButton';
import { Everywhere } from './Everywhere';
import { siteNames } from './site-names';

/** Where Marginear runs: from the start, by the listener's wish, everywhere; each wish can be taken back. */
export function SitesSetting() {
  const { text, sites } = useLibrary();
  const { hosts } = sites.granted.value;
  return (
    <section class="setting">
      <h2>{text('whereItRuns')}</h2>
      <ul class="sites">
        {siteNames(sites.fromStart).map((site) => (
          <li key={site}>{site}</li>
        ))}
      </ul>
      <p class="facts">{text('otherSites')}</p>
      {hosts.length > 0 && (
        <>
          <h3>{text('allowedSites')}</h3>
          <ul class="granted">
            {hosts.map(({ host, runs }) => (
              <li key={host}>
                <span class="host">{host}</span>
                <span class="facts">{text(runs ? 'siteRuns' : 'siteIsRead')}</span>
                <IconButton
                  icon="remove"
                  label={text('removeSite', host)}
                  onClick={() => sites.revoke(host)}
                />
              </li>
            ))}
          </ul>
        </>
      )}
      <Everywhere />
    </section>
  );
}
