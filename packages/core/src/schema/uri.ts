/**
 * URI references (RFC 3986) as `$id` and `$ref` use them: no network is ever involved,
 * a URI is only a name.
 */

// The platform's own parser; declared here because this package is compiled without a DOM and without Node.
declare const URL: {
  new (url: string, base?: string): {readonly href: string};
  canParse(url: string, base?: string): boolean;
};

/** The name of a document that gives itself none. */
export const anonymousUri = 'schema:///';

/** Resolves a reference against a base and parts it: the document's URI, and the fragment without `#`. */
export function resolveUri(reference: string, base: string): {readonly uri: string; readonly fragment: string} {
  const hash = reference.indexOf('#');
  const path = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? '' : reference.slice(hash + 1);
  return {uri: path === '' ? base : absolute(path, base), fragment: decoded(fragment)};
}

function absolute(path: string, base: string): string {
  if (URL.canParse(path, base)) return withoutFragment(new URL(path, base).href);
  return path;
}

function withoutFragment(uri: string): string {
  const hash = uri.indexOf('#');
  return hash < 0 ? uri : uri.slice(0, hash);
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // not percent-encoded: a name may hold a lone "%"
  }
}
