/** The entry of the bundle that a page loads by one script tag. */
import './define.ts';
