/** Transcripts are small; more than this is something else. Bytes. */
const mostBytes = 10_000_000;
const patience = 20_000;

/** Reads a text as the page itself may (same origin, or CORS), without credentials. Never throws. */
export async function readText(url: string): Promise<{ text?: string; status?: number }> {
  if (!/^https?:/.test(url)) return {};
  try {
    const signal = AbortSignal.timeout(patience);
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    if (!response.ok) return { status: response.status };
    const blob = await response.blob();
    return blob.size > mostBytes ? {} : { text: await blob.text(), status: response.status };
  } catch {
    return {};
  }
}
