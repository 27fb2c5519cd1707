/** Registers the editor of named answers, once the first one is drawn. */
import {OzgNames} from './ozg-names.ts';

if (!customElements.get('ozg-names')) customElements.define('ozg-names', OzgNames);
