import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/**
 * Runs at every change of a signal it reads, at once. `useSignalEffect` waits for the next frame, and has the browser make
 * one for that: with what comes several times a second, that is most of what playing costs.
 */
export function useInstantEffect(run: () => void | (() => void)): void {
  useEffect(() => effect(run), []);
}
