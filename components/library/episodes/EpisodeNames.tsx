import { demoPage } from '@/lib/feed/demo-page';
import type { StoredEpisode } from '@/lib/highlights/archive';
import { formatDay } from '../../shared/format';
import { Icon } from '../../shared/Icon';
import { useText } from '../../services';
import { openAddress } from '../open-address';

/** Show, title, date and the way to the page; `seen` shows when it was last open instead of published. */
export function EpisodeNames({ episode, seen }: { episode: StoredEpisode; seen?: boolean }) {
  const text = useText();
  const { show, title, page, published, lastSeen } = episode;
  const address = webAddress(page);
  const date = seen ? text('lastSeen', dateText(lastSeen)!) : dateText(published);
  return (
    <div class="names">
      {show && (
        <p class="show" dir="auto">
          {show}
        </p>
      )}
      <h2 class="title" dir="auto">
        {title ?? address?.host ?? page}
      </h2>
      <p class="facts">
        {date && <span>{date}</span>}
        {address && (
          <a href={openAddress(address.href)} target="_blank" rel="noreferrer">
            {page === demoPage ? text('demo') : address.host}
            <Icon name="link" size={14} />
          </a>
        )}
      </p>
    </div>
  );
}

/** Imported data may name any scheme; only the web's are made links. */
export function webAddress(page: string): URL | undefined {
  const url = URL.parse(page);
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
}

/** The day, as the listener's language writes it; undefined for what is no date. */
function dateText(date: string | number | undefined): string | undefined {
  const moment = new Date(date ?? Number.NaN).getTime();
  return Number.isNaN(moment) ? undefined : formatDay(moment);
}
