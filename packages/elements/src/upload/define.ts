/** Registers `<ozg-upload>`, once, and only if no other version on the page has. */
import {OzgUpload} from './ozg-upload.ts';

if (!customElements.get('ozg-upload')) customElements.define('ozg-upload', OzgUpload);
