import { useLibrary } from '../../services';

/** The wish to run on any page, and its end. */
export function Everywhere() {
  const { text, sites } = useLibrary();
  const { granted, allowEverywhere, revokeEverywhere } = sites;
  return (
    <>
      <h3>{text('everywhere')}</h3>
      <p class="facts">{text('everywhereReason')}</p>
      {granted.value.everywhere ? (
        <button type="button" class="button" onClick={revokeEverywhere}>
          {text('stopEverywhere')}
        </button>
      ) : (
        <button type="button" class="button" onClick={allowEverywhere}>
          {text('runEverywhere')}
        </button>
      )}
    </>
  );
}
