/** Names that only a local network answers: RFC 6761, RFC 6762, RFC 8375, RFC 9476 and common routers. */
const localName =
  /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain)$/;

/** `[first, bits]` of the IPv4 ranges that are not the public internet (RFC 6890). */
const privateRanges: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

/**
 * Whether a URL's `hostname` (as the URL parser spells it) lies in a local network: a feed must not
 * make the browser knock at the listener's router. Judges the name only; nothing is resolved.
 */
export function isPrivateAddress(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isPrivateV6(host.slice(1, -1));
  if (/^\d+(?:\.\d+){3}$/.test(host)) return isPrivateV4(v4Number(host));
  return !host.includes('.') || localName.test(host);
}

/** Whether an address is http(s) on the public internet, with no name and password in it: one that media may be played from. */
export function isPublicAddress(address: string): boolean {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return false;
  return !isPrivateAddress(url.hostname);
}

function isPrivateV4(address: number): boolean {
  return privateRanges.some(
    ([first, bits]) => address >>> (32 - bits) === v4Number(first) >>> (32 - bits),
  );
}

function v4Number(text: string): number {
  return text.split('.').reduce((sum, part) => ((sum << 8) | Number(part)) >>> 0, 0);
}

/** Loopback, link-local, unique-local, multicast, and IPv4 in any of its IPv6 clothes (RFC 6052, RFC 4291, RFC 3056). */
function isPrivateV6(text: string): boolean {
  const groups = v6Groups(text);
  const [first = 0, second = 0, third = 0] = groups;
  const last = ((groups[6] ?? 0) * 0x1_00_00 + (groups[7] ?? 0)) >>> 0;
  const zeros = groups.findIndex((group) => group !== 0);
  if (zeros === -1 || zeros >= 4) return isPrivateV4(last);
  if (first === 0x64 && second === 0xff_9b) return isPrivateV4(last);
  if (first === 0x20_02) return isPrivateV4((second * 0x1_00_00 + third) >>> 0);
  return (first & 0xfe_00) === 0xfc_00 || first >= 0xfe_80;
}

function v6Groups(text: string): number[] {
  const [before = [], after] = text.split('::').map(hexGroups);
  if (!after) return before;
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function hexGroups(text: string): number[] {
  return text
    .split(':')
    .filter(Boolean)
    .map((group) => Number.parseInt(group, 16));
}
