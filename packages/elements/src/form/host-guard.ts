/** What protects a form from the page it stands on; loaded beside the definition. */
import {noticeLostKeys} from './lost-keys.ts';
import {keepKeys} from './own-keys.ts';

export {hasLostKeys} from './lost-keys.ts';
export {unsoundBuiltIns} from './sound-built-ins.ts';

/**
 * Keeps what is typed in a form's root there. May be called again.
 *
 * @param onLostKey a letter was typed and has not arrived
 */
export function guardKeys(root: ShadowRoot, onLostKey: () => void): void {
  keepKeys(root);
  noticeLostKeys(root, onLostKey);
}
