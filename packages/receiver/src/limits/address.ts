/**
 * Who is calling, as far as a limit can tell: the address of the connection, or what a trusted proxy says it is.
 *
 * IPv6 counts by /64, since one line has that many addresses (RFC 6177); an IPv4 address inside IPv6 counts as IPv4.
 */
import {BlockList, isIP} from 'node:net';

/**
 * What calls are counted under, or `undefined` for an address that stands for a proxy nobody has named: then all
 * citizens would share one allowance, and the first of them would shut out the others.
 *
 * @param isProxyKnown whether `TRUST_PROXY` is set, so that inner addresses are those of callers too
 */
export function addressKey(address: string, isProxyKnown: boolean): string | undefined {
  const bare = address.split('%')[0]!.replace(/^::ffff:(?=\d+\.)/i, '');
  const version = isIP(bare);
  if (version === 0) return undefined;
  if (!isProxyKnown && inner.check(bare, version === 4 ? 'ipv4' : 'ipv6')) return undefined;
  return version === 4 ? bare : `${groupsOf(bare).slice(0, 4).join(':')}::/64`;
}

const inner = new BlockList();
inner.addSubnet('127.0.0.0', 8);
inner.addSubnet('10.0.0.0', 8);
inner.addSubnet('172.16.0.0', 12);
inner.addSubnet('192.168.0.0', 16);
inner.addAddress('::1', 'ipv6');
inner.addSubnet('fc00::', 7, 'ipv6');
inner.addSubnet('fe80::', 10, 'ipv6');

/** The eight groups of an IPv6 address, without leading zeros. */
function groupsOf(address: string): readonly string[] {
  const [before = '', after] = address.toLowerCase().split('::');
  const first = before === '' ? [] : before.split(':');
  const last = after === undefined || after === '' ? [] : after.split(':');
  const missing = after === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  return [...first, ...Array<string>(missing).fill('0'), ...last].map((group) => group.replace(/^0+(?=.)/, ''));
}
