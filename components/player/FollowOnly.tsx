import { useText } from '../services';

/** Stands for the buttons where the site's player can be read but not steered. */
export function FollowOnly() {
  const text = useText();
  return (
    <button type="button" class="follow-only" dir="auto" aria-describedby="follow-only-reason">
      {text('followOnly')}
      <span id="follow-only-reason" class="popover" role="tooltip">
        {text('followOnlyReason')}
      </span>
    </button>
  );
}
