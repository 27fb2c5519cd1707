/** Registers `<ozg-time-left>`, once, and only if no other version on the page has. */
import {OzgTimeLeft} from './ozg-time-left.ts';

if (!customElements.get('ozg-time-left')) customElements.define('ozg-time-left', OzgTimeLeft);
