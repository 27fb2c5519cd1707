/** One question as its widget sees it, put together from what is true of its place. */
import type {FieldOptions} from '@ozg-forms/core/definition/form-definition';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import {nothing} from 'lit';
import type {Action} from '../answer-event.ts';
import {idOf, type FormView} from '../form-view.ts';
import type {Field} from './widget.ts';

/** What a field is drawn from. */
export interface Shown {
  /** What is true of the place. A new object whenever anything of it changed. */
  readonly node: FieldNode;
  readonly view: FormView;
  /** What is wrong, as a sentence; empty while nothing is. */
  readonly message?: string;
  /** What is said of it without being wrong; empty while nothing is. */
  readonly warning?: string;
  /** The question, where the place has no words of its own. */
  readonly label?: string;
}

/** Takes what a person did. */
export interface Actor {
  act(action: Action): void;
}

const formatsToShow = ['time', 'date-time', 'duration'] as const;

/** Works out nothing before it is asked for: a long form has thousands of these. */
export class ShownField implements Field {
  readonly node: FieldNode;
  readonly view: FormView;
  readonly message: string;
  readonly warning: string;
  readonly #label: string;
  readonly #actor: Actor;
  #id: string | undefined;
  #hint: string | undefined;
  #options: FieldOptions | undefined;

  constructor({node, view, message = '', warning = '', label = ''}: Shown, actor: Actor) {
    this.node = node;
    this.view = view;
    this.message = message;
    this.warning = warning;
    this.#label = label;
    this.#actor = actor;
  }

  get id(): string {
    return (this.#id ??= idOf(this.node.pointer));
  }

  get options(): FieldOptions {
    return (this.#options ??= this.view.optionsOf(this.node));
  }

  get label(): string {
    return this.view.texts.label(this.node) || this.#label;
  }

  get text(): string {
    return this.view.textOf(this.node);
  }

  get invalid(): 'true' | typeof nothing {
    return this.message ? 'true' : nothing;
  }

  get required(): 'true' | typeof nothing {
    return this.node.required ? 'true' : nothing;
  }

  get describedBy(): string | typeof nothing {
    const {id} = this;
    let ids = '';
    if (this.hint) ids += ` ${id}-hint`;
    if (this.options.unit) ids += ` ${id}-unit`;
    if (this.message) ids += ` ${id}-error`;
    if (this.warning) ids += ` ${id}-warning`;
    return ids.slice(1) || nothing;
  }

  /** The sentences below the label; empty when there are none. */
  get hint(): string {
    return (this.#hint ??= this.#findHint());
  }

  #findHint(): string {
    const {view, node} = this;
    const hint = view.texts.hint(node) ?? '';
    const example = this.#example;
    if (example === undefined) return hint;
    const sentence = view.word('example', {example});
    return hint ? `${hint}\n${sentence}` : sentence;
  }

  // Some formats are hard to guess: where the author gives no example, there is one all the same.
  get #example(): string | undefined {
    const {view, node} = this;
    const {format} = node.facts;
    const known = format === undefined ? undefined : formatsToShow.find((name) => name === format);
    return view.texts.example(node) ?? (known && view.word(`example.${known}`));
  }

  get type(): Field['type'] {
    return (text) => this.#actor.act({type: 'type', text});
  }

  get answer(): Field['answer'] {
    return (value) => this.#actor.act({type: 'answer', value});
  }
}
