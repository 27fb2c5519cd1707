/** Registers the combobox, once the first long list is drawn. */
import {OzgCombobox} from './ozg-combobox.ts';

if (!customElements.get('ozg-combobox')) customElements.define('ozg-combobox', OzgCombobox);
