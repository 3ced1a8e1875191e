import type { ReadonlySignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from './services';

export interface PanelServices {
  text: Translate;
  /** The tab beside the panel. */
  tab: ReadonlySignal<number | undefined>;
  /** Tabs whose page can be spoken to; each keeps its sidebar while another tab is looked at. */
  tabs: ReadonlySignal<readonly number[]>;
  /** Address of the sidebar for a tab. */
  frameUrl(tab: number): string;
  /** The page of a tab was left, or never had a page script. */
  gone(tab: number): void;
  /** Puts the page script into the tab; false where the browser does not allow it. */
  look(tab: number): Promise<boolean>;
  refused: ReadonlySignal<boolean>;
}

/** The browser's side panel: the sidebar of the tab beside it. */
export function PanelApp({ services }: { services: PanelServices }) {
  const { tab, tabs, text } = services;
  const shown = tab.value;
  return (
    <>
      {tabs.value.map((id) => (
        <PanelFrame key={id} tab={id} shown={id === shown} services={services} />
      ))}
      {shown !== undefined && !tabs.value.includes(shown) && (
        <main class="panel-empty">
          <h1>{text('name')}</h1>
          <p>{text('panelEmpty')}</p>
          <button type="button" class="button primary" onClick={() => void services.look(shown)}>
            {text('panelLook')}
          </button>
          <p role="status">{services.refused.value && text('panelRefused')}</p>
        </main>
      )}
    </>
  );
}

interface PanelFrameProps {
  tab: number;
  shown: boolean;
  services: PanelServices;
}

function PanelFrame({ tab, shown, services }: PanelFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const { current } = frame;
    const gone = () => services.gone(tab);
    current?.addEventListener('page-gone', gone);
    return () => current?.removeEventListener('page-gone', gone);
  }, [tab]);
  return (
    <iframe
      ref={frame}
      class="panel-frame"
      title={services.text('overlayFrame')}
      src={services.frameUrl(tab)}
      hidden={!shown}
    />
  );
}
