/** Registers the catalogue, and the form that it opens. */
import '../define.ts';
import {OzgCatalog} from './ozg-catalog.ts';

if (!customElements.get('ozg-catalog')) customElements.define('ozg-catalog', OzgCatalog);

declare global {
  interface HTMLElementTagNameMap {
    'ozg-catalog': OzgCatalog;
  }
}
