/** Pages that take keys for themselves. */
import type {HostPage} from './host-page.ts';

// Types into a field of a shadow root that is not prepared.
function takesKeyFromShadow(): boolean {
  const host = document.createElement('div');
  const input = document.createElement('input');
  host.attachShadow({mode: 'open'}).append(input);
  document.body.append(host);
  const isLeft = input.dispatchEvent(
    new KeyboardEvent('keydown', {key: 'j', bubbles: true, composed: true, cancelable: true}),
  );
  host.remove();
  return !isLeft;
}

export const keyPages: readonly HostPage[] = [
  {
    name: 'keys-at-document',
    because: 'has shortcuts, and sees nobody type behind a shadow root',
    bites: takesKeyFromShadow,
  },
  {
    name: 'keys-at-window-late',
    because: 'takes letters before everybody else, once it is ready',
    bites: takesKeyFromShadow,
    refusal: /Tasten/,
  },
  {
    name: 'keys-at-window-first',
    because: 'takes letters before the form is there',
    bites: takesKeyFromShadow,
    refusal: /Tasten/,
  },
];
