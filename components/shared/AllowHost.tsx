import { allowFragment } from '../library/route';
import { useEpisode } from '../services';

/** Leads to the page that asks for leave to read from a host: the browser asks only there. */
export function AllowHost({ host }: { host: string }) {
  const { openLibrary, text } = useEpisode();
  return (
    <button
      type="button"
      class="button"
      onClick={() => openLibrary(allowFragment({ reads: [host] }))}
    >
      {text('allowHost', host)}
    </button>
  );
}
