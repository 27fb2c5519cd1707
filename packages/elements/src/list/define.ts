/** Registers the list, once the first list is drawn. */
import '@ozg-forms/core/state/list-entries';
import {OzgList} from './ozg-list.ts';

if (!customElements.get('ozg-list')) customElements.define('ozg-list', OzgList);
