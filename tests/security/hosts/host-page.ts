/** What the tests know of a page that embeds the form. */
import type {EngineName} from '../../tools/engines/engine.ts';

export interface HostPage {
  /** Its address on the site, and its file in `pages`. */
  readonly name: string;
  /** Another file than that of its name. */
  readonly file?: string;
  /** How many forms are on it, each of which is filled in and sent; one unless said. */
  readonly forms?: number;
  /** What is hostile about it. */
  readonly because: string;
  /** Its Content Security Policy. */
  readonly policy?: string;
  /**
   * Whether the page is hostile, seen from inside: true here and false on the clean page. Runs in
   * the page, once the form is there.
   */
  readonly bites: () => boolean;
  /** What the form says instead of being sent; left out: it is sent as from the clean page. */
  readonly refusal?: RegExp;
  /** It is sent although it is refused: what arrives is not what was sent, and the form says so. */
  readonly isAltered?: true;
  /** Engines that cannot be driven on this page, and why: nothing is known of the form there. */
  readonly notIn?: Partial<Record<EngineName, string>>;
}
