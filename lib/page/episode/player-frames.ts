/** What players call themselves in their addresses, or the hosts that exist to be embedded. */
const playerAddress = /^embeds?\.|player|episode|podcast/i;

/** More players than this are a list of other shows. */
const most = 5;

/** Hosts of the frames in a page that belong to another site and look like players. */
export function playerHosts(root: ParentNode, url: string): string[] {
  const own = new URL(url).hostname;
  const hosts = [...root.querySelectorAll('iframe[src]')].flatMap((frame) => {
    const address = URL.parse(frame.getAttribute('src')!, url);
    if (!address || !/^https?:$/.test(address.protocol) || address.hostname === own) return [];
    return playerAddress.test(address.hostname + address.pathname) ? [address.hostname] : [];
  });
  return [...new Set(hosts)].slice(0, most);
}
