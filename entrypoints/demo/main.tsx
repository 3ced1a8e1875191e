import { render } from 'preact';
import { DemoPage } from '@/components/demo/DemoPage';
import '@/components/demo/demo.css';
import { SharedProvider } from '@/components/services';
import '@/components/shared/theme.css';
import { startDemoSession } from '@/lib/page/demo-session';
import { createDemoServices } from '@/lib/services/demo/demo-services';
import { demoEpisode } from '@/lib/services/demo/keep-demo';
import { declareLanguage } from '@/lib/services/language';

declareLanguage();
render(
  <SharedProvider value={await createDemoServices()}>
    <DemoPage {...demoEpisode} />
  </SharedProvider>,
  document.getElementById('app')!,
);
startDemoSession(document.querySelector('audio')!, demoEpisode);
