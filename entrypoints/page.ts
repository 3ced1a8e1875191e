import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPageScript } from '@/lib/page/page-script';

/** What runs in a page that may be an episode, and in the frames of players; injected by the background. */
export default defineUnlistedScript(startPageScript);
