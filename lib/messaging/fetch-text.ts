/** What a request for a text comes back as. Failures are values: the view says them in words. */
export type FetchResult =
  | {
      ok: true;
      text: string;
      /** `Content-Type` without parameters, lower case; servers often lie. */
      type?: string;
      /** Where the text was found after redirects. */
      url: string;
    }
  | FetchFailure;

export interface FetchFailure {
  ok: false;
  /**
   * `no-permission` the listener has not granted the host; `forbidden-address` not http(s) or a private
   * address; `http` the server answered with `status`; `network` no answer; `timeout`; `too-large`.
   */
  code: 'no-permission' | 'forbidden-address' | 'http' | 'network' | 'timeout' | 'too-large';
  host: string;
  status?: number;
}

export interface FetchTextOptions {
  signal?: AbortSignal;
  /** May hear what a long text begins with, while the rest is on its way; where it is cut is up to the network. */
  onHead?(head: string): void;
}

/** Gets a text from the network, whoever does it (background, page). Never throws. */
export type FetchText = (url: string, options?: FetchTextOptions) => Promise<FetchResult>;
