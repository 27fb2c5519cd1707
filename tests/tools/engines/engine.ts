/**
 * A browser as the tests of several engines use it: pages, keys, files and what can be read.
 *
 * Narrow on purpose. Each engine is driven by another protocol; what stands here all of them
 * can do, and a test that needs no more runs in each.
 */
import type {Serializable} from './serializable.ts';

export interface Engine {
  readonly name: EngineName;
  /** A new page in a profile of its own: no storage, no history of another one. */
  open(): Promise<Tab>;
  close(): Promise<void>;
}

export type EngineName = 'chromium' | 'firefox' | 'webkit';

export interface Tab {
  goto(address: string): Promise<void>;

  /**
   * Runs a function in the page. It sees nothing of the test but its argument, and does not wait
   * for promises: a hostile page may have replaced them.
   */
  run<Given extends Serializable, Result extends Serializable>(
    act: (given: Given) => Result,
    given: Given,
  ): Promise<Result>;

  /** Presses a key by its name (UI Events, "key"), with `Shift+` before it or not. */
  press(key: string): Promise<void>;

  /** Types a text, key by key. */
  type(text: string): Promise<void>;

  /** Gives files to the file control that has the focus, through shadow roots. */
  pick(paths: readonly string[]): Promise<void>;

  /** A picture of what can be seen, as PNG. */
  screenshot(): Promise<Buffer>;

  close(): Promise<void>;
}
