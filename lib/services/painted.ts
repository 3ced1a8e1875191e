/** Milliseconds after which it is not waited for any longer: a frame that is out of sight is never painted. */
const patience = 50;

/** Resolves when what was drawn just now is on the screen. */
export function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(resolve, patience);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
