/**
 * The words of a form in one language: the town's own first, then the definition's, then
 * those in the schema. What is missing in a language falls back to a broader one and at
 * last to the form's default language, so that nothing is ever nameless.
 */
import type {Kind} from '../kinds/kind.ts';
import type {Quotes} from '../quotes/quotes.ts';
import type {Tell} from '../quotes/quoting-texts.ts';
import {hasFewSteps} from '../state/few-steps.ts';
import type {FieldNode} from '../state/field-node.ts';
import {wordsOf} from './words.ts';
import type {Form} from './form.ts';
import type {LanguageTexts, Page, TextEntry} from './form-definition.ts';
import type {Profile} from './profile.ts';

/** Local words of a town for one form: language → place → texts. */
export type LocalTexts = Readonly<Record<string, LanguageTexts>>;

/** The words that a town has for one form, as its profile keeps them. */
export function localTextsOf(profile: Profile | undefined, id: string): LocalTexts {
  const entries = Object.entries(profile?.texts ?? {}).flatMap(([language, forms]) =>
    forms[id] ? [[language, forms[id]] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** What may quote earlier answers. */
interface Quoting {
  readonly quotes?: Quotes;
}

type QuotingPage = Page & Quoting;

export class FormTexts {
  readonly #form: Form;
  /** Texts in the order in which they are asked. */
  readonly #layers: readonly LanguageTexts[];
  readonly #tell: Tell | undefined;

  /**
   * @param language BCP 47 tag of the reader
   * @param local the town's words for this form, which win over the definition's
   * @param tell puts earlier answers in, for forms that quote some
   */
  constructor(form: Form, language: string, local: LocalTexts = {}, tell?: Tell) {
    this.#form = form;
    this.#tell = tell;
    const languages = [...fallbacksOf(language), ...fallbacksOf(form.language)];
    this.#layers = [...new Set(languages)]
      .flatMap((tag) => [local[tag], form.texts[tag]])
      .filter((texts) => texts !== undefined);
  }

  /** The form's title. */
  get title(): string {
    return this.#find('', 'title') ?? this.#form.title;
  }

  /** What stands before the first page: small Markdown. */
  get intro(): string | undefined {
    return this.#find('', 'intro');
  }

  /** What happens once the application has arrived: small Markdown. */
  get next(): string | undefined {
    return this.#find('', 'next');
  }

  /** Heading of a page. */
  pageTitle(page: QuotingPage): string {
    return this.quoting(this.#find(`#${page.id}`, 'title') ?? page.title, page);
  }

  /** Small Markdown. */
  pageIntro(page: QuotingPage): string | undefined {
    return this.#quoting(this.#find(`#${page.id}`, 'intro') ?? page.intro, page, true);
  }

  /** The question, or the heading of a section. Never empty, except for a whole form without a title. */
  label(node: FieldNode): string {
    const isEntry = node.pattern.endsWith('/*') && node.key !== '*';
    const title = this.#find(node.pattern, 'title') ?? (node.isNamed ? node.key : node.facts.title?.trim());
    return this.quoting(title || (isEntry ? '' : wordsOf(node.key) || node.key), node);
  }

  /** The kind by which an answer is typed and written: money is another one than a number. */
  kind({facts, pattern}: FieldNode): Kind {
    return this.#form.kinds.kindOf(facts, this.#form.fields[pattern]?.widget);
  }

  /** Whether it is picked, though answers of its kind are typed: a number on a scale. */
  isPicked(node: FieldNode): boolean {
    return this.#form.fields[node.pattern]?.widget === 'scale' && hasFewSteps(node);
  }

  /** What is wrong with typed text that is no value, as the end of a key of sentences. */
  typingFault(node: FieldNode, typed: string, language: string): string | undefined {
    return this.#form.kinds.typingFault(this.kind(node).name, typed, language);
  }

  hint(node: FieldNode): string | undefined {
    return this.#quoting(this.#find(node.pattern, 'hint') ?? node.facts.description, node);
  }

  /** What unfolds on demand: small Markdown. */
  help(node: FieldNode): string | undefined {
    return this.#quoting(this.#find(node.pattern, 'help'), node, true);
  }

  /** A valid answer as one would type it. */
  example(node: FieldNode): string | undefined {
    const [first] = node.facts.examples ?? [];
    return (
      this.#find(node.pattern, 'example') ??
      (typeof first === 'string' || typeof first === 'number' ? String(first) : undefined)
    );
  }

  /** Label of a choice's value. Objects and lists are named by their JSON. */
  option(node: FieldNode, value: unknown, title?: string): string {
    const name = nameOf(value);
    return this.quoting(this.#find(node.pattern, 'options')?.[name] ?? title ?? name, node);
  }

  /** The sentence below an option. */
  optionHint(node: FieldNode, value: unknown, description?: string): string | undefined {
    return this.#quoting(this.#find(node.pattern, 'optionHints')?.[nameOf(value)] ?? description, node);
  }

  /** What stands before a question: small Markdown. */
  note(node: FieldNode): string | undefined {
    return this.#quoting(this.#find(node.pattern, 'note'), node, true);
  }

  /** Text of the button that adds an entry to a list, if the author wrote one. */
  add(node: FieldNode): string | undefined {
    return this.#quoting(this.#find(node.pattern, 'add') ?? this.#form.fields[node.pattern]?.add, node);
  }

  /** The author's own sentence for a fault. */
  error(node: FieldNode, keyword: string): string | undefined {
    const errors = this.#find(node.pattern, 'errors', (errors) => Object.hasOwn(errors, keyword));
    return this.#quoting(errors?.[keyword], node);
  }

  /** A text of the form, with the earlier answers that it quotes put in. */
  quoting(text: string, {quotes}: Quoting, isMarkdown = false): string {
    return this.#tell ? this.#tell(text, quotes, this, isMarkdown) : text;
  }

  #quoting(text: string | undefined, place: Quoting, isMarkdown?: boolean): string | undefined {
    return text === undefined ? undefined : this.quoting(text, place, isMarkdown);
  }

  #find<K extends keyof TextEntry>(
    place: string,
    part: K,
    suits: (value: NonNullable<TextEntry[K]>) => boolean = () => true,
  ): TextEntry[K] | undefined {
    for (const texts of this.#layers) {
      const value = Object.hasOwn(texts, place) ? texts[place]?.[part] : undefined;
      if (value !== undefined && suits(value as NonNullable<TextEntry[K]>)) return value;
    }
    return undefined;
  }
}

function nameOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** A tag and its broader ones: `de-x-ls` → `de-x-ls`, `de`. */
export function fallbacksOf(language: string): string[] {
  const parts = language.split('-');
  const tags = parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
  return tags.filter((tag) => !tag.endsWith('-x'));
}
