/** The options of a place, made ready to be searched: once for all keystrokes. */
import {shownOptions, type ShownOption} from '@ozg-forms/core/review/shown-options';
import {isEqual} from '@ozg-forms/core/schema/equality';
import type {FieldNode} from '@ozg-forms/core/state/field-node';
import type {FormView} from '../form-view.ts';
import {Search} from './search.ts';

export class Choices {
  readonly options: readonly ShownOption[];
  readonly search: Search;

  constructor(options: readonly ShownOption[]) {
    this.options = options;
    this.search = new Search(options.map(({label}) => label));
  }

  /** Index of an answer; -1 when it is none of the options. */
  indexOf(value: unknown): number {
    return value === undefined ? -1 : this.options.findIndex((option) => isEqual(option.value, value));
  }

  /** The option that was typed in full, by its label or by the code that stands for it. */
  meant(typed: string): ShownOption | undefined {
    const at = this.search.exact(typed);
    if (at !== undefined) return this.options[at];
    const code = typed.trim().toLowerCase();
    return code === '' ? undefined : this.options.find(({value}) => String(value).toLowerCase() === code);
  }
}

const known = new WeakMap<FormView, WeakMap<object, Map<string, Choices>>>();

/** Remembered as long as neither the language nor the options change. */
export function choicesOf(node: FieldNode, view: FormView): Choices {
  let byOptions = known.get(view);
  if (!byOptions) known.set(view, (byOptions = new WeakMap()));
  const options = node.options ?? noOptions;
  let byPlace = byOptions.get(options);
  if (!byPlace) byOptions.set(options, (byPlace = new Map()));
  let choices = byPlace.get(node.pattern);
  if (!choices) byPlace.set(node.pattern, (choices = new Choices(ordered(node, view))));
  return choices;
}

const noOptions: readonly never[] = [];

// Countries stand as the reader's alphabet has them, and not as their codes have it: Germany first,
// where most applicants live.
function ordered(node: FieldNode, view: FormView): readonly ShownOption[] {
  const options = shownOptions(node, view);
  if (view.optionsOf(node).widget !== 'country') return options;
  const {compare} = new Intl.Collator(view.language);
  const isHome = ({value}: ShownOption) => Number(value === 'DE');
  return options.toSorted((a, b) => isHome(b) - isHome(a) || compare(a.label, b.label));
}
