/** Addresses of the internet: mail, hosts, URIs, and the small syntaxes JSON Schema names. */
import {isHostname, isIdnHostname} from './hostnames.ts';

const localPart = /^(?!\.)(?!.*\.\.)[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}(?<!\.)$/i;
const uri = /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i;
const pointer = /^(?:\/(?:[^~/]|~0|~1)*)*$/;

/** An address as mail servers accept it: no quoted parts, no comments, a host that has a dot. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at < 1) return false;
  const host = text.slice(at + 1);
  return localPart.test(text.slice(0, at)) && isHostname(host) && host.includes('.');
}

function isIpv4(text: string): boolean {
  const parts = text.split('.');
  return parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
}

function isIpv6(text: string): boolean {
  const halves = text.split('::');
  if (halves.length > 2) return false;
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const last = groups.at(-1);
  const hasIpv4 = last !== undefined && last.includes('.') && text.endsWith(last);
  if (hasIpv4 && !isIpv4(last)) return false;
  const hex = hasIpv4 ? groups.slice(0, -1) : groups;
  const count = hex.length + (hasIpv4 ? 2 : 0);
  return hex.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) && (halves.length === 2 ? count < 8 : count === 8);
}

function isUri(text: string): boolean {
  if (!uri.test(text) || (text.match(/#/g)?.length ?? 0) > 1) return false;
  const authority = /^[^:]*:\/\/([^/?#]*)/.exec(text)?.[1] ?? '';
  const userinfo = authority.includes('@') ? authority.slice(0, authority.lastIndexOf('@')) : '';
  if (userinfo.includes('@')) return false;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (/[[\]]/.test(userinfo) || /[[\]]/.test(text.replace(authority, ''))) return false;
  const [, literal] = /^\[([0-9a-f:.]+)\](?::\d*)?$/i.exec(host) ?? [];
  return literal === undefined ? /^(\[v[0-9a-f]+\.[^\]]+\]|[^[\]:@]*)(:\d*)?$/i.test(host) : isIpv6(literal);
}

// Without a scheme of its own it takes any; then no colon may stand where a scheme would (RFC 3986, 4.2).
function isUriReference(text: string): boolean {
  return isUri(text) || (!/^[^/?#]*:/.test(text) && isUri(`x:${text}`));
}

// Letters of every script stand where those of ASCII may (RFC 3987, RFC 6531).
function internationally(isWellFormed: (text: string) => boolean): (text: string) => boolean {
  return (text) => !/[\ud800-\udfff]/u.test(text) && isWellFormed(text.replace(/[\u{a0}-\u{10ffff}]/gu, 'x'));
}

/** A URI with gaps to be filled (RFC 6570). */
const name = String.raw`(?:\w|%[0-9a-f]{2})(?:\.?(?:\w|%[0-9a-f]{2}))*(?:\*|:[1-9]\d{0,3})?`;
const template = new RegExp(
  String.raw`^(?:[^\x00-\x20\x7f"%<>\\^\x60{|}]|%[0-9a-f]{2}|\{[+#./;?&=,!@|]?${name}(?:,${name})*\})*$`,
  'i',
);

function isRegex(text: string): boolean {
  try {
    new RegExp(text, 'u');
    return true;
  } catch {
    return false;
  }
}

export const internetFormats: Readonly<Record<string, (text: string) => boolean>> = {
  email: isEmail,
  hostname: isHostname,
  ipv4: isIpv4,
  ipv6: isIpv6,
  'idn-email': internationally(isEmail),
  'idn-hostname': isIdnHostname,
  iri: internationally(isUri),
  'iri-reference': internationally(isUriReference),
  'uri-template': (text) => template.test(text),
  uri: isUri,
  'uri-reference': isUriReference,
  url: (text) => /^https?:\/\//i.test(text) && isUri(text),
  uuid: (text) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text),
  regex: isRegex,
  'json-pointer': (text) => pointer.test(text),
  'relative-json-pointer': (text) => /^(0|[1-9]\d*)(#|(\/.*)?)$/.test(text) && pointer.test(text.replace(/^\d+#?/, '')),
};
