import { useLibrary } from '../services';
import { formatNumber } from '../shared/format';
import { Icon, type IconName } from '../shared/Icon';
import { pages, type Page, type Route } from './route';

const icons: Record<Page, IconName> = {
  highlights: 'highlight',
  episodes: 'library',
  bin: 'remove',
  settings: 'settings',
  help: 'help',
};

export function LibraryNav({ route }: { route: Route }) {
  const { text, kept } = useLibrary();
  const { highlights, episodes } = kept.value ?? {};
  const counts: Partial<Record<Page, number>> = {
    highlights: highlights?.length,
    episodes: episodes?.length,
  };
  return (
    <nav class="library-nav" aria-label={text('library')}>
      <p class="wordmark">{text('name')}</p>
      <ul>
        {pages.map((page) => (
          <li key={page}>
            <a href={`#/${page}`} aria-current={route.page === page ? 'page' : undefined}>
              <Icon name={icons[page]} />
              {text(page)}
              {counts[page] !== undefined && (
                <span class="nav-count">{formatNumber(counts[page])}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
