/** `/readyz` and `/healthz`, beside the endpoint. */
import type {Check} from '../check.ts';

export const readiness: Check = {
  promise: '/readyz and /healthz answer 200 while applications are taken in.',
  async run({endpoint}) {
    for (const path of ['/readyz', '/healthz']) {
      const {status} = await endpoint.call(path);
      if (status !== 200) return `${path} was answered with ${status}.`;
    }
    return undefined;
  },
};
