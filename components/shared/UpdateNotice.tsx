import { useShared } from '../services';
import { IconButton } from './IconButton';
import { updateNotes } from './update-notes';

/** After an update to another minor version: a line that opens to a few sentences, until it is put away. */
export function UpdateNotice() {
  const { dismissNews, newVersion, text } = useShared();
  const { version, sentences } = updateNotes;
  if (newVersion.value !== version) return null;
  return (
    <div class="notice offer news-notice" role="region" aria-label={text('newIn', version)}>
      <details class="news">
        <summary>{text('newIn', version)}</summary>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{text(sentence)}</li>
          ))}
        </ul>
      </details>
      <IconButton icon="close" label={text('dismiss')} onClick={dismissNews} />
    </div>
  );
}
