import { defineContentScript } from 'wxt/utils/define-content-script';
import { hookMedia } from '@/lib/page/media/media-hook';

/**
 * The hook in the page's own world, before any script of the page. Where it runs stands in `wxt.config.ts`: named here,
 * the table of sites would be carried into every page.
 */
export default defineContentScript({
  registration: 'runtime',
  world: 'MAIN',
  // The page's own world gets no variable of ours.
  globalName: false,
  main: hookMedia,
});
