import { useEpisode } from '../services';
import { formatBytes } from '../shared/format';

/** Widths of the grey lines, per cent: ragged as text is. */
const widths = [92, 78, 85, 60, 88, 70, 95, 50];

/** Grey lines where the text will be: the place is kept, nothing jumps. A feed that takes long can be given up. */
export function LoadingLines() {
  const { text, reading, cancel } = useEpisode();
  const { progress } = reading.value;
  return (
    <div class="loading">
      <div class="loading-lines">
        {widths.map((width) => (
          <span key={width} class="loading-line" style={{ width: `${width}%` }} />
        ))}
      </div>
      {progress && (
        <div class="loading-progress">
          <span>{text('readingFeed', formatBytes(progress.bytes))}</span>
          <button type="button" class="button" onClick={cancel}>
            {text('cancel')}
          </button>
        </div>
      )}
    </div>
  );
}
