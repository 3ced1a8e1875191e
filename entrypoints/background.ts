import { defineBackground } from 'wxt/utils/define-background';
import { keepBackups } from '@/lib/background/backups';
import { welcomeOnInstall } from '@/lib/background/first-run';
import { listen } from '@/lib/background/listen';
import { serveMenus } from '@/lib/background/menus';

export default defineBackground(() => {
  listen();
  keepBackups();
  serveMenus();
  welcomeOnInstall();
});
