import { isPrivateAddress } from '@/lib/feed/private-address';

/**
 * Where a server takes audio, from what the listener typed: `https://api.openai.com/v1` or a bare
 * `http://localhost:8000` gets the path of OpenAI's interface, an address that ends in it or in
 * whisper.cpp's `/inference` stays. This client alone may speak to the listener's own network, since
 * the listener wrote the address; what pages and feeds name never comes here. Undefined for no address, and for
 * `http:` on the internet, where key and audio could be read on the way.
 */
export function transcriptionAddress(typed: string): URL | undefined {
  const url = URL.parse(typed.trim());
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined;
  if (url.protocol === 'http:' && !isPrivateAddress(url.hostname)) return undefined;
  url.hash = '';
  const path = url.pathname.replace(/\/+$/, '');
  if (/\/(?:transcriptions|inference)$/.test(path)) return url;
  url.pathname = `${path || '/v1'}/audio/transcriptions`;
  return url;
}

/** The match pattern that permission is asked for. Without a port: Firefox knows none, and all are meant. */
export function permissionPattern({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
