/** Addresses below an endpoint. An endpoint is an absolute http(s) URL, e.g. `https://forms.example.org/api`. */

/**
 * @param endpoint with or without a slash at its end; a query or fragment is dropped
 * @param path what to add, e.g. `submissions`
 * @throws RangeError when `endpoint` is not an absolute http(s) URL: a fault of the page, not of the citizen
 */
export function urlBelow(endpoint: string, path: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new RangeError(
      `"${endpoint}" is no endpoint. Use an absolute address such as "https://forms.example.org/api".`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}/${path}`;
}
