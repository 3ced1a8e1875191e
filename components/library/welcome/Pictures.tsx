import type { ComponentChildren } from 'preact';
import { useText, type MessageKey } from '../../services';

/*
 * Drawings of the product, in the colours it has: they follow the theme, and are laid out from the left in every
 * language, as the overlay is.
 */

function Picture({ label, children }: { label: MessageKey; children: ComponentChildren }) {
  return (
    <svg class="picture" viewBox="0 0 240 150" role="img" aria-label={useText()(label)}>
      {children}
    </svg>
  );
}

interface BarProps {
  x: number;
  y: number;
  width: number;
  /** A class of `welcome.css`: what the bar stands for. */
  of?: 'words' | 'soft' | 'match' | 'lit' | 'mark' | 'accent';
  height?: number;
}

/** A line of writing, or a part of one. */
function Bar({ x, y, width, of = 'words', height = 5 }: BarProps) {
  return <rect class={of} x={x} y={y} width={width} height={height} rx={height / 2} />;
}

/** A page with its player; beside it the transcript, a line lit. */
export function ReadPicture() {
  return (
    <Picture label="pictureReadAlt">
      <rect class="sheet" x="14" y="14" width="212" height="122" rx="8" />
      <rect class="cover" x="28" y="32" width="34" height="34" rx="5" />
      <Bar x={70} y={36} width={46} />
      <Bar x={70} y={47} width={34} of="soft" />
      <Bar x={28} y={80} width={92} of="soft" />
      <Bar x={28} y={91} width={76} of="soft" />
      <circle class="accent" cx="37" cy="116" r="9" />
      <path class="on-accent" d="M34.5 111.5v9l7-4.5z" />
      <Bar x={52} y={114} width={68} of="soft" height={4} />
      <Bar x={52} y={114} width={30} of="accent" height={4} />
      <path class="side" d="M134 14h84a8 8 0 0 1 8 8v106a8 8 0 0 1-8 8h-84z" />
      <Bar x={144} y={28} width={60} of="soft" />
      <Bar x={144} y={40} width={72} of="soft" />
      <rect class="lit" x="139" y="51" width="82" height="27" rx="5" />
      <Bar x={144} y={56} width={70} />
      <Bar x={144} y={67} width={52} />
      <Bar x={144} y={86} width={66} of="soft" />
      <Bar x={144} y={98} width={72} of="soft" />
      <Bar x={144} y={110} width={44} of="soft" />
      <Bar x={144} y={122} width={68} of="soft" />
    </Picture>
  );
}

/** A search field, and lines in which a word is marked. */
export function FindPicture() {
  return (
    <Picture label="pictureFindAlt">
      <rect class="sheet" x="34" y="18" width="172" height="26" rx="10" />
      <circle class="stroke" cx="49" cy="30" r="5" />
      <path class="stroke" d="M52.8 33.8 57 38" />
      <Bar x={66} y={28} width={38} />
      <path class="stroke" d="M109 25v12" />
      <Bar x={34} y={62} width={54} of="soft" />
      <Bar x={92} y={59.5} width={38} of="match" height={10} />
      <Bar x={134} y={62} width={64} of="soft" />
      <Bar x={34} y={76} width={120} of="soft" />
      <Bar x={34} y={96} width={22} of="soft" />
      <Bar x={60} y={93.5} width={38} of="match" height={10} />
      <Bar x={102} y={96} width={90} of="soft" />
      <Bar x={34} y={116} width={98} of="soft" />
      <Bar x={136} y={113.5} width={38} of="match" height={10} />
      <Bar x={178} y={116} width={24} of="soft" />
      <Bar x={34} y={130} width={72} of="soft" />
    </Picture>
  );
}

/** Highlighted lines, and the note below them. */
export function KeepPicture() {
  return (
    <Picture label="pictureKeepAlt">
      <Bar x={34} y={22} width={150} of="soft" />
      <rect class="mark" x="31" y="34" width="170" height="13" rx="3" />
      <rect class="mark" x="31" y="47" width="112" height="13" rx="3" />
      <Bar x={35} y={38} width={160} />
      <Bar x={35} y={51} width={102} />
      <Bar x={148} y={51} width={48} of="soft" />
      <Bar x={34} y={64} width={134} of="soft" />
      <rect class="sheet" x="52" y="82" width="154" height="48" rx="8" />
      <rect class="mark" x="52" y="82" width="5" height="48" rx="2.5" />
      <path class="stroke" d="M68 106.5l1.6-6 11-11 4.4 4.4-11 11z" />
      <Bar x={96} y={96} width={94} />
      <Bar x={96} y={109} width={62} />
      <Bar x={166} y={107} width={26} of="accent" height={9} />
    </Picture>
  );
}
