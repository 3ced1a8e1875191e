import { useText } from '../services';
import { ChapterItem } from './ChapterItem';
import type { ChaptersState } from './use-chapters';

/** The chapters, the one that plays marked. */
export function ChapterItems({ chapters }: { chapters: ChaptersState }) {
  const text = useText();
  const { placed, current, seek, show } = chapters;
  return (
    <ol class="chapters" aria-label={text('chapters')}>
      {placed.value.playback.map((chapter, index) => (
        <ChapterItem
          key={index}
          chapter={chapter}
          current={index === current.value}
          onSeek={() => seek(index)}
          show={show}
        />
      ))}
    </ol>
  );
}
