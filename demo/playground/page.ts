/** The script of the page. */
import '@ozg-forms/elements/define';
import {FormPlayground} from './playground.ts';

customElements.define('form-playground', FormPlayground);
