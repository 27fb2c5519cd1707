/** What a program must not decide: left to the author, with the place in the message. */
export interface ToDo {
  /** Of the element, as in the catalogue. */
  readonly id: string;
  /** In the message, counted from 1. */
  readonly line: number;
  /** A full sentence. */
  readonly text: string;
}

/** Collects them; the same element in ten places says it once. */
export class ToDos {
  readonly #all = new Map<string, ToDo>();

  add({id, line}: {readonly id: string; readonly line: number}, text: string): void {
    const key = `${id} ${text}`;
    if (!this.#all.has(key)) this.#all.set(key, {id, line, text});
  }

  /** In the order of the message. */
  get all(): readonly ToDo[] {
    return [...this.#all.values()].toSorted((a, b) => a.line - b.line);
  }
}
