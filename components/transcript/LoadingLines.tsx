import { useText } from '../services';

/** Widths of the grey lines, per cent: ragged as text is. */
const widths = [92, 78, 85, 60, 88, 70, 95, 50];

/** Grey lines where the text will be: the place is kept, nothing jumps. */
export function LoadingLines() {
  const text = useText();
  return (
    <div class="loading" role="status" aria-label={text('loadingTranscript')}>
      {widths.map((width) => (
        <span key={width} class="loading-line" style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
