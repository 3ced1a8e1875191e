import { defineBackground } from 'wxt/utils/define-background';
import { listen } from '@/lib/background/listen';

export default defineBackground(listen);
