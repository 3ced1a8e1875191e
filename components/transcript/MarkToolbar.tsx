import { useText } from '../services';
import { IconButton } from '../shared/IconButton';

interface MarkToolbarProps {
  /** Pixels from the top of the scrolled content. */
  top: number;
  /** The buttons act on a selection, not on a line. */
  selection: boolean;
  canPin: boolean;
  onHighlight(): void;
  onNote(): void;
  onCopy(): void;
  onCopyLink(): void;
  onPin(): void;
}

/** What can be done with the line under the pointer, or with the selected words. */
export function MarkToolbar(props: MarkToolbarProps) {
  const text = useText();
  return (
    <div
      class="mark-toolbar"
      role="toolbar"
      aria-label={text(props.selection ? 'selectionActions' : 'lineActions')}
      style={{ top: `${props.top}px` }}
      // The selection must survive the press.
      onPointerDown={(event) => event.preventDefault()}
    >
      <IconButton
        icon="highlight"
        label={text('highlight')}
        shortcut="h"
        onClick={props.onHighlight}
      />
      <IconButton icon="note" label={text('addNote')} shortcut="n" onClick={props.onNote} />
      <IconButton icon="copy" label={text('copyQuote')} onClick={props.onCopy} />
      <IconButton icon="link" label={text('copyLink')} onClick={props.onCopyLink} />
      {props.canPin && !props.selection && (
        <IconButton icon="pin" label={text('thisLineIsNow')} shortcut="p" onClick={props.onPin} />
      )}
    </div>
  );
}
