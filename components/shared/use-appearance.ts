import { useLayoutEffect } from 'preact/hooks';
import { useShared } from '../services';

/** Puts theme and text size on the document, where the style sheets look for them. */
export function useAppearance(): void {
  const { theme, textSize } = useShared().settings.value;
  useLayoutEffect(() => {
    const { dataset, style } = document.documentElement;
    dataset.theme = theme;
    style.setProperty('--text-size', String(textSize));
  }, [theme, textSize]);
}
