import { useEffect, useRef } from 'preact/hooks';
import { useEpisode } from '../services';
import type { ToastMessage } from '../shared/Toast';

/** Milliseconds after which media has taken a speed and kept it, or its site has set it back. */
const settling = 1_500;

/** Sets the speed; media that does not take or keep it is not asked again, but the listener hears of it, once. */
export function useRate(show: (message: ToastMessage) => void): (rate: number) => void {
  const { player, sample, text } = useEpisode();
  const told = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (rate) => {
    player.setRate(rate);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const heard = sample.peek();
      if (told.current || !heard || heard.rate === rate) return;
      told.current = true;
      show({ text: text('rateKept', heard.rate) });
    }, settling);
  };
}
