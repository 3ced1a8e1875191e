/** Where a key moves an end of a highlight: along the words, so left is later in a script that runs from the right. */
export function edgeStep(key: string, isRightToLeft: boolean): 'earlier' | 'later' | undefined {
  switch (key) {
    case 'ArrowUp':
      return 'earlier';
    case 'ArrowDown':
      return 'later';
    case 'ArrowLeft':
      return isRightToLeft ? 'later' : 'earlier';
    case 'ArrowRight':
      return isRightToLeft ? 'earlier' : 'later';
    default:
      return undefined;
  }
}
