import { render } from 'preact';
import { PanelApp } from '@/components/PanelApp';
import '@/components/shared/theme.css';
import '@/components/sidepanel.css';
import { createPanelServices } from '@/lib/services/episode/panel-services';
import { declareLanguage } from '@/lib/services/language';

declareLanguage();
render(<PanelApp services={await createPanelServices()} />, document.getElementById('app')!);
