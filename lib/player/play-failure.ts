/** Why a file could not be played. */
export interface PlayFailure {
  /**
   * `offline`; `http` the server answered with `status`; `format` it came and cannot be played; `no-answer` no server
   * answered, or something in the browser blocks it; `unplayable` something came that we may not look at.
   */
  code: 'offline' | 'http' | 'format' | 'no-answer' | 'unplayable';
  host: string;
  status?: number;
}

export interface FailurePorts {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  isOnline(): boolean;
}

/** `MediaError.MEDIA_ERR_DECODE`: data came and broke off being audio. */
const decodeError = 3;

/** Milliseconds. */
const patience = 10_000;

/**
 * Finds out why a media element failed on `address`: browsers give a missing file, a wrong format and a host that
 * is down the same code (MEDIA_ERR_SRC_NOT_SUPPORTED), so the file is asked for once more. Never throws.
 */
export async function explainFailure(
  address: string,
  error: number | undefined,
  { fetch, isOnline }: FailurePorts,
): Promise<PlayFailure> {
  const host = URL.parse(address)?.host ?? '';
  if (error === decodeError) return { code: 'format', host };
  if (!isOnline()) return { code: 'offline', host };
  const ask = async (mode: RequestMode) => {
    const response = await fetch(address, {
      mode,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    void response.body?.cancel();
    return response;
  };
  try {
    const { ok, status } = await ask('cors');
    return ok ? { code: 'format', host } : { code: 'http', host, status };
  } catch {
    // No answer, or one without CORS. The opaque mode tells the two apart, but not what came.
    return ask('no-cors').then(
      () => ({ code: 'unplayable', host }),
      () => ({ code: 'no-answer', host }),
    );
  }
}
