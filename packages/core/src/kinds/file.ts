import type {Kind} from './kind.ts';

/**
 * A small file as text among the answers: `format: data-url` (RFC 2397), or `contentEncoding:
 * base64`. Picked, never typed. Our own forms refer to uploads instead.
 */
export const file: Kind = {
  name: 'file',
  fits: ({format, contentEncoding}) => format === 'data-url' || contentEncoding?.toLowerCase() === 'base64',
};
