import { speakerColours } from '@/lib/transcript/speaker-colours';
import { useEpisode } from '../services';
import { Sheet } from '../shared/Sheet';
import { SpeakerForm } from './SpeakerForm';
import type { Renaming } from './use-renaming';

/** Renames a speaker without leaving the transcript. */
export function SpeakerSheet({ renaming }: { renaming: Renaming }) {
  const { text, reading } = useEpisode();
  const speaker = renaming.speaker.value;
  if (speaker === undefined) return null;
  const { transcript, episode } = reading.value;
  const names = [...speakerColours(transcript?.lines ?? []).keys()];
  return (
    <Sheet class="note-sheet" label={text('renameSpeaker', speaker)}>
      <h2 class="sheet-title">{text('renameSpeaker', speaker)}</h2>
      <SpeakerForm
        key={speaker}
        speaker={speaker}
        names={names.filter((name) => name !== speaker)}
        showKnown={Boolean(episode?.show ?? episode?.feed)}
        onSave={(name, scope) => void renaming.save(name, scope)}
        onCancel={renaming.close}
      />
    </Sheet>
  );
}
