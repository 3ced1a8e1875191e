import { useComputed, useSignal } from '@preact/signals';
import {
  defaultTemplate,
  parseMarkdownTemplate,
  wholeFile,
  writeMarkdownFile,
} from '@/lib/highlights/export/markdown';
import { episodeFieldNames, highlightFieldNames } from '@/lib/highlights/export/markdown-fields';
import type { MarkedEpisode } from '@/lib/highlights/export/marked-episode';
import type { TemplateProblem } from '@/lib/highlights/export/template';
import { useLibrary, type MessageKey } from '../../services';

const sentences: Record<TemplateProblem['code'], MessageKey> = {
  'too-long': 'templateTooLong',
  'unknown-field': 'templateUnknownField',
  unclosed: 'templateUnclosed',
  unopened: 'templateUnopened',
  'no-highlights': 'templateNoHighlights',
};

/** Enough to judge by. */
const shownHighlights = 2;
const shownLength = 3_000;

const marks = (names: readonly string[]) => names.map((name) => `{{${name}}}`).join(' ');

/** How a note is laid out, by a template the person may write, with one of their episodes as an example. */
export function TemplateEditor({ example }: { example: MarkedEpisode | undefined }) {
  const { text, settings, changeSettings } = useLibrary();
  const draft = useSignal(settings.peek().template || defaultTemplate);
  const template = useComputed(() => parseMarkdownTemplate(draft.value));
  const change = (source: string) => {
    draft.value = source;
    changeSettings({ template: source === defaultTemplate ? '' : source });
  };
  const excerpt = example && {
    ...example,
    highlights: example.highlights.slice(0, shownHighlights),
  };
  return (
    <details class="template">
      <summary>{text('template')}</summary>
      <div class="template-parts">
        <label class="field">
          {text('template')}
          <textarea
            rows={12}
            spellcheck={false}
            dir="auto"
            value={draft.value}
            aria-describedby="template-help"
            onInput={(event) => change(event.currentTarget.value)}
          />
        </label>
        {excerpt && (
          <label class="field">
            {text('preview')}
            <textarea
              readOnly
              rows={12}
              dir="auto"
              value={wholeFile(writeMarkdownFile(template.value, excerpt)).slice(0, shownLength)}
            />
          </label>
        )}
      </div>
      <div class="hint" role="status">
        {template.value.problems.slice(0, 5).map(({ code, name }, index) => (
          <p key={index}>{text(sentences[code], `{{${name}}}`)}</p>
        ))}
      </div>
      <div id="template-help" class="hint">
        <p>{text('templateHelp', '{{#highlights}}…{{/highlights}}', '{{#note}}…{{/note}}')}</p>
        <p>{text('templateEpisodeFields', marks(episodeFieldNames))}</p>
        <p>{text('templateHighlightFields', marks(highlightFieldNames))}</p>
      </div>
      <button type="button" class="button" onClick={() => change(defaultTemplate)}>
        {text('templateReset')}
      </button>
    </details>
  );
}
