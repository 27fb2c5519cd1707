/** Registers the list, once the first list is drawn. */
import {OzgList} from './ozg-list.ts';

if (!customElements.get('ozg-list')) customElements.define('ozg-list', OzgList);
