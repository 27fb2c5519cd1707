/** Tells of saved files: once for each save, however many events an editor makes of it. */
import {watch, type FSWatcher} from 'node:fs';

/** Editors write a file aside and rename it, or write it twice. */
const restMs = 60;

export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: () => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Folders that are watched already stay so. */
  add(folders: readonly string[]): void {
    for (const folder of folders) {
      if (this.#watchers.has(folder)) continue;
      try {
        const watcher = watch(folder, (_event, name) => {
          if (name === null || name.endsWith('.json')) this.#soon();
        });
        watcher.on('error', () => {});
        this.#watchers.set(folder, watcher);
      } catch {
        // A folder that is not there is named by whoever reads the form.
      }
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.close();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onChange, restMs);
  }
}
