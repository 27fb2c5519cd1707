/** The entry of the bundle that a page loads by one script tag. */
import './form/ahead.ts';
import './define.ts';

// Most pages have none.
if (globalThis.document?.querySelector('ozg-catalog')) void import('./catalog/define.ts');
