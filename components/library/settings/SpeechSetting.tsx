import { useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedSubmitEvent } from 'preact';
import type { SpeechServer } from '@/lib/store/speech-server';
import { useLibrary, type MessageKey } from '../../services';
import { speechFailureText } from '../../shared/speech-failure-text';

/** The listener's own speech server, and a way to try it. */
export function SpeechSetting() {
  const { text, speech } = useLibrary();
  const said = useSignal('');
  const { server } = speech;

  const save = async (form: HTMLFormElement) => {
    const wanted = readForm(form);
    const result = await speech.save(wanted);
    const host = URL.parse(wanted.address)?.host ?? '';
    if (result === 'saved') said.value = text('speechSaved');
    else
      said.value = text(result === 'bad-address' ? 'speechBadAddress' : 'speechNotAllowed', host);
  };
  const check = async (form: HTMLFormElement) => {
    const wanted = readForm(form);
    const host = URL.parse(wanted.address)?.host;
    if (!host) return void (said.value = text('speechBadAddress'));
    said.value = text('speechChecking', host);
    const failure = await speech.check(wanted);
    said.value = failure
      ? speechFailureText(failure, text, wanted.mostMegabytes)
      : text('speechWorks', host);
  };
  const onSubmit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void save(event.currentTarget);
  };
  return (
    <section class="setting">
      <h2>{text('speechSetting')}</h2>
      <p class="facts">{text('speechReason')}</p>
      <form class="speech-form" onSubmit={onSubmit}>
        <Fields server={server.value} />
        <div class="form-row">
          <button type="submit" class="button primary">
            {text('save')}
          </button>
          <button
            type="button"
            class="button"
            onClick={(event) => void check(event.currentTarget.form!)}
          >
            {text('speechCheck')}
          </button>
        </div>
        <p role="status">{said.value}</p>
      </form>
    </section>
  );
}

function Fields({ server }: { server: SpeechServer }) {
  const { text } = useLibrary();
  const shared = { autocomplete: 'off', spellcheck: false, dir: 'ltr' } as const;
  const { address, key, model, language, mostMinutes, mostMegabytes } = server;
  return (
    <>
      <Field label="speechAddress">
        <input
          {...shared}
          name="address"
          type="url"
          placeholder="http://localhost:8000/v1"
          defaultValue={address}
        />
      </Field>
      <Field label="speechKey">
        <input {...shared} name="key" type="password" defaultValue={key} />
      </Field>
      <Field label="speechModel">
        <input {...shared} name="model" type="text" defaultValue={model} />
      </Field>
      <Field label="speechLanguage">
        <input {...shared} name="language" type="text" defaultValue={language} />
      </Field>
      <fieldset>
        <legend>{text('speechLimits')}</legend>
        <Field label="speechMinutes">
          <input
            name="mostMinutes"
            type="number"
            min={1}
            max={60}
            required
            defaultValue={`${mostMinutes}`}
          />
        </Field>
        <Field label="speechMegabytes">
          <input
            name="mostMegabytes"
            type="number"
            min={1}
            max={1_000}
            required
            defaultValue={`${mostMegabytes}`}
          />
        </Field>
      </fieldset>
    </>
  );
}

function Field({ label, children }: { label: MessageKey; children: ComponentChildren }) {
  return (
    <label class="field">
      <span>{useLibrary().text(label)}</span>
      {children}
    </label>
  );
}

function readForm(form: HTMLFormElement): SpeechServer {
  const data = new FormData(form);
  const textOf = (name: string) => String(data.get(name) ?? '').trim();
  return {
    address: textOf('address'),
    key: textOf('key'),
    model: textOf('model'),
    language: textOf('language'),
    mostMinutes: Number(textOf('mostMinutes')),
    mostMegabytes: Number(textOf('mostMegabytes')),
  };
}
