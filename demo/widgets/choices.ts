/** What can be chosen on the page, and what is chosen: the address holds it, so that tests and people can share it. */
import {widgetExamples} from '@ozg-forms/elements/widgets/examples';

export const themes = ['none', 'kern', 'schleswig-holstein', 'plain'] as const;
const schemes = ['system', 'light', 'dark'] as const;
const languages = ['de', 'de-x-ls', 'en', 'da', 'ar'] as const;
const lengths = ['as written', 'long'] as const;
const all = 'all';

/** In which state an example can be shown. `wrong`: with its fault; `readOnly`: answered, and not to be changed. */
export const exampleStates = ['empty', 'answered', 'wrong', 'readOnly'] as const;
export type ExampleState = (typeof exampleStates)[number];

export interface Choices {
  readonly theme: (typeof themes)[number];
  readonly scheme: (typeof schemes)[number];
  readonly language: (typeof languages)[number];
  /** Labels as an office would write them that never reads its own forms. */
  readonly labels: (typeof lengths)[number];
  /** Only this one; `all` for every widget. */
  readonly widget: string;
  readonly state: ExampleState | typeof all;
}

/** Name of a choice, and what it may be; the first is what is chosen while nobody has. */
export const offered: Readonly<Record<keyof Choices, readonly string[]>> = {
  theme: themes,
  scheme: schemes,
  language: languages,
  labels: lengths,
  widget: [all, ...new Set(widgetExamples.map(({widget}) => widget))],
  state: [all, ...exampleStates],
};

/** Reads the address; what is not on offer is as if nothing were chosen. */
export function choicesFrom(address: URLSearchParams): Choices {
  const chosen = Object.entries(offered).map(([name, values]) => {
    const wanted = address.get(name) ?? '';
    return [name, values.includes(wanted) ? wanted : values[0]!];
  });
  return Object.fromEntries(chosen) as unknown as Choices;
}

export function isShown(choice: string, name: string): boolean {
  return choice === all || choice === name;
}
