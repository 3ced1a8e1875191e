import { useText, type MessageKey } from '../services';
import { BrowserKeys, SidebarKeys } from '../shared/KeyLists';
import { SearchSigns } from '../shared/SearchSigns';
import { updateNotes } from '../shared/update-notes';

const from = ['helpFromPage', 'helpFromFeed', 'helpFromFile', 'helpFromSpeech'] as const;
const sent = [
  'helpSentNothing',
  'helpSentFetch',
  'helpSentApple',
  'helpSentAudio',
  'helpSentReadwise',
] as const;
const out = ['helpOutExport', 'helpOutBackup', 'helpOutBin'] as const;

/** What it does, by which keys, where from, what is sent, and how to take everything along. */
export function HelpPage() {
  const text = useText();
  return (
    <div class="help">
      <div class="page-head">
        <h1>{text('help')}</h1>
      </div>
      <section class="setting">
        <h2>{text('helpWhat')}</h2>
        <p>{text('helpWhatText')}</p>
        <p>{text('helpStart')}</p>
        <p class="ways">
          <a class="button" href="demo.html">
            {text('openDemo')}
          </a>
          <a class="button" href="#/welcome">
            {text('helpAgain')}
          </a>
        </p>
      </section>
      <section class="setting">
        <h2>{text('keys')}</h2>
        <h3>{text('helpKeysWhere')}</h3>
        <SidebarKeys />
        <BrowserKeys />
        <p class="facts">{text('helpKeysChange')}</p>
        <h3>{text('howToSearch')}</h3>
        <SearchSigns />
      </section>
      <Sentences title="helpFrom" sentences={from} end="helpFromSure" />
      <Sentences title="helpSent" sentences={sent} />
      <Sentences title="helpOut" sentences={out} />
      <section class="setting">
        <h2>{text('newIn', updateNotes.version)}</h2>
        <List of={updateNotes.sentences} />
      </section>
    </div>
  );
}

interface SentencesProps {
  title: MessageKey;
  sentences: readonly MessageKey[];
  /** What is to be said below them. */
  end?: MessageKey;
}

function Sentences({ title, sentences, end }: SentencesProps) {
  const text = useText();
  return (
    <section class="setting">
      <h2>{text(title)}</h2>
      <List of={sentences} />
      {end && <p>{text(end)}</p>}
    </section>
  );
}

function List({ of }: { of: readonly MessageKey[] }) {
  const text = useText();
  return (
    <ul class="points">
      {of.map((sentence) => (
        <li key={sentence}>{text(sentence)}</li>
      ))}
    </ul>
  );
}
