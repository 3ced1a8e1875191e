import { useEpisode } from '../services';
import { IconButton } from './IconButton';

interface EpisodeHeaderProps {
  onHelp(): void;
  /** Absent while there is no transcript. */
  onFiles?(): void;
}

export function EpisodeHeader({ onHelp, onFiles }: EpisodeHeaderProps) {
  const { reading, text, openLibrary, collapse } = useEpisode();
  const { episode } = reading.value;
  return (
    <header class="episode-header">
      <div class="episode-names">
        {episode?.show && (
          <p class="show-name" dir="auto">
            {episode.show}
          </p>
        )}
        <h1 class="episode-title" dir="auto" title={episode?.title}>
          {episode?.title ?? text('name')}
        </h1>
      </div>
      <div class="header-buttons">
        {onFiles && <IconButton icon="file" label={text('transcriptFile')} onClick={onFiles} />}
        <IconButton icon="library" label={text('openLibrary')} onClick={() => openLibrary()} />
        <IconButton icon="help" label={text('keys')} shortcut="?" onClick={onHelp} />
        {collapse && <IconButton icon="fold" label={text('fold')} onClick={collapse} />}
      </div>
    </header>
  );
}
