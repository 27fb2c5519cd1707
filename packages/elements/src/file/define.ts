/** Registers the control for small files, once the first one is drawn. */
import {OzgFile} from './ozg-file.ts';

if (!customElements.get('ozg-file')) customElements.define('ozg-file', OzgFile);
