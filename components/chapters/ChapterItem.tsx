import type { Chapter } from '@/lib/chapters/chapter';
import { isSkipped, skipRuleOf } from '@/lib/chapters/skip-rule';
import { formatTimeMark } from '@/lib/transcript/time-mark';
import { useEpisode } from '../services';
import { formatList } from '../shared/format';
import { Icon } from '../shared/Icon';
import { IconButton } from '../shared/IconButton';
import { spokenTime } from '../shared/spoken-time';
import type { ToastMessage } from '../shared/Toast';

interface ChapterItemProps {
  /** Playback time. */
  chapter: Chapter;
  current: boolean;
  onSeek(): void;
  show(message: ToastMessage): void;
}

export function ChapterItem({ chapter, current, onSeek, show }: ChapterItemProps) {
  const { skipRules, text } = useEpisode();
  const { start, title, url } = chapter;
  const skipped = isSkipped(title, skipRules.value);
  return (
    <li
      class="chapter"
      aria-current={current ? 'true' : undefined}
      data-skipped={skipped || undefined}
    >
      <button
        type="button"
        class="chapter-jump"
        aria-label={text('chapterFrom', title, spokenTime(start))}
        onClick={onSeek}
      >
        <span class="chapter-time" data-mark={formatTimeMark(start)} />
        <span class="chapter-title" dir="auto">
          {title}
        </span>
      </button>
      {skipped && <span class="chapter-skipped">{text('isSkipped')}</span>}
      {url && (
        <a
          class="icon-button"
          href={url}
          target="_blank"
          rel="noreferrer"
          aria-label={text('chapterLink', title)}
          title={url}
        >
          <Icon name="link" />
        </a>
      )}
      {skipRuleOf(title) && <SkipToggle title={title} skipped={skipped} show={show} />}
    </li>
  );
}

interface SkipToggleProps {
  title: string;
  skipped: boolean;
  show(message: ToastMessage): void;
}

/** Makes a rule of a title, or takes back every rule that covers it. */
function SkipToggle({ title, skipped, show }: SkipToggleProps) {
  const { skipRules, setSkipRule, text } = useEpisode();
  const toggle = async () => {
    const rules = skipped
      ? skipRules.value.filter((rule) => isSkipped(title, [rule]))
      : [skipRuleOf(title)];
    const set = (on: boolean) => Promise.all(rules.map((rule) => setSkipRule(rule, on)));
    if (!(await set(!skipped)).every(Boolean)) return show({ text: text('skipRuleLost') });
    show({
      text: text(skipped ? 'skipRuleGone' : 'skipRuleKept', formatList(rules)),
      action: { label: text('undo'), run: () => void set(skipped) },
    });
  };
  return (
    <IconButton
      icon="skip"
      label={text(skipped ? 'skipNoMore' : 'skipLikeThis')}
      onClick={() => void toggle()}
    />
  );
}
