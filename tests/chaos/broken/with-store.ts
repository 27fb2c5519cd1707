/** A receiver whose store does something else than it says. */
import type {TestContext} from 'node:test';
import type {AddressInfo} from 'node:net';
import {createReceiver} from '@ozg-forms/receiver';
import {settingsFrom} from '@ozg-forms/receiver/settings';
import {openHoldings} from '@ozg-forms/receiver/store/holdings';
import type {Store} from '@ozg-forms/receiver/store/store';

/** @param keep in place of the store's own, which it is given */
export async function startWithKeep(
  t: TestContext,
  environment: Record<string, string>,
  keep: (sound: Store['keep']) => Store['keep'],
): Promise<string> {
  const settings = settingsFrom(environment);
  const receiver = await createReceiver(settings, async (same) => {
    const holdings = await openHoldings(same);
    const {store} = holdings;
    store.keep = keep(store.keep.bind(store));
    return holdings;
  });
  t.after(() => receiver.close());
  await receiver.app.listen({port: 0, host: '127.0.0.1'});
  return `http://127.0.0.1:${(receiver.app.server.address() as AddressInfo).port}${settings.basePath}`;
}
