/** Registers the choice among branches, once the first one is drawn. */
import {OzgBranch} from './ozg-branch.ts';

if (!customElements.get('ozg-branch')) customElements.define('ozg-branch', OzgBranch);
