/** Registers the element that counts characters, with the first long text. */
import {OzgCount} from './ozg-count.ts';

if (!customElements.get('ozg-count')) customElements.define('ozg-count', OzgCount);
