import { useEpisode } from '../services';
import { IconButton } from './IconButton';
import { BrowserKeys, SidebarKeys } from './KeyLists';
import { SearchSigns } from './SearchSigns';
import { Sheet } from './Sheet';

/** What can be done by key, over the transcript, and the way to all other help. */
export function KeyHelp({ onClose }: { onClose(): void }) {
  const { openLibrary, text } = useEpisode();
  return (
    <Sheet class="key-help" label={text('keys')}>
      <div class="card-row">
        <h2>{text('keys')}</h2>
        <span class="spacer" />
        <button type="button" class="button" onClick={() => openLibrary('/help')}>
          {text('help')}
        </button>
        <IconButton icon="close" label={text('close')} onClick={onClose} />
      </div>
      <SidebarKeys />
      <BrowserKeys />
      <h3>{text('howToSearch')}</h3>
      <SearchSigns />
    </Sheet>
  );
}
