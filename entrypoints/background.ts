import { defineBackground } from 'wxt/utils/define-background';
import { keepBackups } from '@/lib/background/backups';
import { listen } from '@/lib/background/listen';

export default defineBackground(() => {
  listen();
  keepBackups();
});
