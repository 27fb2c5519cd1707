/**
 * Takes the place of the delivery over HTTP when the page is built: a chosen document counts as stored, and stays where
 * it is. So the page has no code that could send anything.
 */
import type {DeliveryAdapter} from '@ozg-forms/delivery/adapter';
import {TransportError} from '@ozg-forms/delivery/transport-error';
import type {UploadState} from '@ozg-forms/delivery/upload/upload-state';
import {sha256Of} from '@ozg-forms/elements/form/sources';

/** Named as what it replaces. */
export function httpAdapter(): DeliveryAdapter {
  return {
    // The page cancels `ozg-submit`, so that nobody asks for this.
    submit: () => Promise.reject(new TransportError('refused', 'Nothing is sent from here.')),
    async upload(file, {mediaType, onState}) {
      let state: UploadState = {state: 'waiting', file};
      const sha256 = await sha256Of(await file.arrayBuffer());
      const kind = mediaType ?? file.type;
      const reference = {id: crypto.randomUUID(), name: file.name, mediaType: kind, size: file.size, sha256};
      state = {state: 'stored', reference};
      queueMicrotask(() => onState(state));
      return {
        get state() {
          return state;
        },
        pause: () => {},
        resume: () => {},
        remove: () => Promise.resolve(),
      };
    },
  };
}
