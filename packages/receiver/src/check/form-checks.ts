/**
 * Finds the check for a submission's form, compiling each edition of a definition once.
 *
 * A submission names the edition it was filled in with, and is checked by that one, also for a time after another
 * one was published. Later its answers would be answers to other questions: the citizen has to load the form again.
 */
import {problemTypes} from '@ozg-forms/core/protocol/problem';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import type {Editions} from '../hosting/editions.ts';
import type {PublishedForm} from '../hosting/form-library.ts';
import {Problem} from '../http/problem.ts';
import {compileForm, type CompileOptions, type FormCheck} from './form-check.ts';

/** Editions kept compiled; a receiver with more forms than this compiles some of them again. */
const maxCompiled = 200;

export class FormChecks {
  readonly #editions: Editions;
  readonly #options: CompileOptions;
  readonly #compiled = new Map<string, FormCheck>();

  constructor(editions: Editions, options: CompileOptions) {
    this.#editions = editions;
    this.#options = options;
  }

  /**
   * The check for a submission.
   *
   * @throws Problem 422 when its form is not published here, or the edition's time is over
   */
  async for({form}: Submission): Promise<FormCheck> {
    if (!(await this.#editions.current(form.id)))
      throw new Problem(422, 'This receiver takes no applications of this form.', {
        type: 'urn:ozg-forms:problem:unknown-form',
      });
    const edition = await this.#editions.find(form.id, {sha256: form.sha256});
    const check = edition && this.of(edition);
    if (check?.form.version === form.version) return check;
    throw new Problem(422, 'The form has changed since it was loaded. Load it again and check your answers.', {
      type: problemTypes.formChanged,
    });
  }

  /**
   * Compiles every published form before the first submission comes, and names those that
   * cannot be used: no application of theirs will be taken.
   */
  async prepare(onUnusable: (id: string, error: Error) => void): Promise<void> {
    for (const id of (await this.#editions.ids()).slice(0, maxCompiled)) {
      const published = await this.#editions.kept(id);
      try {
        if (published) this.of(published);
      } catch (error) {
        onUnusable(id, error as Error);
      }
    }
  }

  /**
   * The check of one edition.
   *
   * @throws Error when the definition cannot be used: a fault of the publisher, not of the sender
   */
  of(published: PublishedForm): FormCheck {
    const known = this.#compiled.get(published.sha256);
    if (known) return known;
    const check = compileForm(published, this.#options);
    const [oldest] = this.#compiled.keys();
    if (oldest !== undefined && this.#compiled.size >= maxCompiled) this.#compiled.delete(oldest);
    this.#compiled.set(published.sha256, check);
    return check;
  }
}
