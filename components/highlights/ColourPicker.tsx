import { highlightColours, type HighlightColour } from '@/lib/highlights/types';
import { useText } from '../services';

interface ColourPickerProps {
  colour: HighlightColour;
  onPick(colour: HighlightColour): void;
}

export function ColourPicker({ colour, onPick }: ColourPickerProps) {
  const text = useText();
  return (
    <span class="colours" role="group" aria-label={text('colour')}>
      {highlightColours.map((offer) => (
        <button
          key={offer}
          type="button"
          class={`colour colour-${offer}`}
          aria-label={text(offer)}
          aria-pressed={offer === colour}
          onClick={() => onPick(offer)}
        />
      ))}
    </span>
  );
}
