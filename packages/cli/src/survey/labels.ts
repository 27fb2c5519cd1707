/** What places and options of a form are called in one language, whether they are asked at present or not. */
import type {Form} from '@ozg-forms/core/definition/form';
import type {TextEntry} from '@ozg-forms/core/definition/form-definition';
import {fallbacksOf} from '@ozg-forms/core/definition/texts';
import {wordsOf} from '@ozg-forms/core/definition/words';
import {parentOf} from '@ozg-forms/core/pointer';
import {optionsOf, type Option} from '@ozg-forms/core/schema/options';
import {isSchemaObject} from '@ozg-forms/core/schema/schema';
import type {Survey} from './survey.ts';

export class Labels {
  readonly #form: Form;
  readonly #survey: Survey;
  readonly #languages: readonly string[];

  /** @param language BCP 47 tag; what is missing in it falls back to the form's own */
  constructor(survey: Survey, language: string) {
    this.#survey = survey;
    this.#form = survey.form;
    this.#languages = [...new Set([...fallbacksOf(language), ...fallbacksOf(this.#form.language)])];
  }

  /** A word that the definition has for a place (`''` the form, `#id` a page, or a pattern). */
  word<K extends keyof TextEntry>(place: string, kind: K): TextEntry[K] | undefined {
    for (const language of this.#languages) {
      const word = this.#form.texts[language]?.[place]?.[kind];
      if (word !== undefined) return word;
    }
    return undefined;
  }

  /** The question or heading. Never empty. */
  of(pattern: string): string {
    const place = this.#survey.places.get(pattern);
    const titled = place?.parts.find(({schema}) => typeof schema['title'] === 'string');
    const title = this.word(pattern, 'title') ?? (titled?.schema['title'] as string | undefined);
    if (title !== undefined && title.trim() !== '') return title;
    if (pattern.endsWith('/*')) return this.of(parentOf(pattern));
    return wordsOf(place?.key ?? '') || place?.key || this.#form.title;
  }

  /** The options of a choice, or of the entries of a list that are ticked. */
  optionsAt(pattern: string): readonly Option[] {
    for (const {schema} of this.#survey.places.get(pattern)?.parts ?? []) {
      const {items} = schema;
      const options = optionsOf(schema) ?? (isSchemaObject(items) ? optionsOf(items) : undefined);
      if (options) return options;
    }
    return [];
  }

  /** What an option, or any other answer, is called. */
  value(pattern: string, value: unknown): string {
    const name = typeof value === 'object' ? JSON.stringify(value) : String(value);
    const option = this.optionsAt(pattern).find((other) => other.value === value);
    return this.word(pattern, 'options')?.[name] ?? option?.title ?? name;
  }
}
