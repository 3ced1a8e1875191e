/** https://wicg.github.io/netinfo/ is not in TypeScript's library, and not in Firefox. */
interface NetworkInformation {
  saveData?: boolean;
  type?: string;
}

/** Whether the listener pays for what is fetched, as far as the browser says. */
export function isMetered(): boolean {
  const { connection } = navigator as Navigator & { connection?: NetworkInformation };
  return connection?.saveData === true || connection?.type === 'cellular';
}
