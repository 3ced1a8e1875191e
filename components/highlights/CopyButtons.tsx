import { useSignal } from '@preact/signals';
import type { Episode } from '@/lib/feed/episode';
import { quoteLink, quoteText } from '@/lib/highlights/quote-text';
import type { Highlight } from '@/lib/highlights/types';
import { isWordless } from '@/lib/highlights/wordless';
import { useShared } from '../services';
import { IconButton } from '../shared/IconButton';

interface CopyButtonsProps {
  highlight: Highlight;
  episode: Episode;
}

/** Takes one highlight along: as a quotation, or as a link to its moment. */
export function CopyButtons({ highlight, episode }: CopyButtonsProps) {
  const { text, copyText } = useShared();
  const said = useSignal('');
  const link = quoteLink(highlight, episode);
  const copy = async (copied: string) => {
    said.value = '';
    said.value = text((await copyText(copied)) ? 'copied' : 'notCopied');
  };
  return (
    <>
      <span class="hint" role="status">
        {said.value}
      </span>
      {!isWordless(highlight) && (
        <IconButton
          icon="copy"
          label={text('copyQuote')}
          onClick={() => void copy(quoteText(highlight, episode))}
        />
      )}
      {link && <IconButton icon="link" label={text('copyLink')} onClick={() => void copy(link)} />}
    </>
  );
}
