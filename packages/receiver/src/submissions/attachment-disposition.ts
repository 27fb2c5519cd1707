/** `Content-Disposition` for a file name in any language (RFC 6266, RFC 8187). */
import {harmlessName} from './file-name.ts';

/** Tells the browser to save under this name, without what makes a name dangerous, and never to show. */
export function attachmentDisposition(name: string): string {
  const harmless = harmlessName(name);
  const ascii = harmless.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const encoded = encodeURIComponent(harmless).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
