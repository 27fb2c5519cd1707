/** The list of ways of onward delivery, and how `DELIVER_TO` names them. */
import {directoryDrop} from './directory-drop.ts';
import type {Target, TargetOptions} from './target.ts';
import {webhook} from './webhook.ts';

/** Kinds of targets by the scheme of their address. A further one is one file, and a line here. */
const kinds: Readonly<Record<string, (options: TargetOptions) => Target>> = {
  'https:': webhook,
  'http:': webhook,
  'file:': directoryDrop,
};

/**
 * The targets of `DELIVER_TO`.
 *
 * @param addresses separated by commas
 * @throws Error whose message says what to give instead
 */
export function targetsFrom(addresses: string, secret: string): readonly Target[] {
  const targets = addresses
    .split(',')
    .map((address) => address.trim())
    .filter((address) => address !== '')
    .map((address) => {
      const url = URL.canParse(address) ? new URL(address) : undefined;
      const kind = url && kinds[url.protocol];
      if (!kind)
        throw new Error('holds something that is no target. Give https://… for a webhook or file:///… for a folder.');
      return kind({url, secret});
    });
  if (new Set(targets.map(({name}) => name)).size < targets.length) throw new Error('names a target twice.');
  return targets;
}
