/** The rows of the table, and the goals that our form has to meet in them. */
import {byHand, ours, type Contestant} from './contestants.ts';
import type {Delivery} from './server.ts';
import type {Measure, Results} from './results.ts';

export interface Row {
  readonly title: string;
  readonly unit: 'ms' | 'KiB' | 'MB' | '';
  readonly valueOf: (contestant: Contestant) => number | undefined;
  readonly goal?: Goal;
}

/** Either so much at most, or so much of what the form by hand takes. */
export type Goal = {readonly atMost: number} | {readonly ofStatic: number};

const sum = (deliveries: readonly Delivery[]) =>
  deliveries.reduce((bytes, delivery) => bytes + delivery.bytes, 0) / 1_024;

const isEntry = ({path}: Delivery) => path.endsWith('/ozg-forms.js') || path.endsWith('.css');

const renderGoals = {20: {ofStatic: 1.2}, 1_000: {ofStatic: 0.9}, 3_000: {ofStatic: 0.8}};

const goals: Partial<Record<Measure, Readonly<Record<number, Goal>>>> = {
  open: renderGoals,
  // What a page of twenty questions costs is opening the page: that is where its goal applies.
  mount: {1_000: renderGoals[1_000], 3_000: renderGoals[3_000]},
  keyScript: {1_000: {atMost: 1}, 3_000: {atMost: 2}},
  keyFrame: {1_000: {ofStatic: 0.5}, 3_000: {ofStatic: 0.5}},
  toggle: {1_000: {ofStatic: 1}},
  send: {1_000: {ofStatic: 0.7}},
  heap: {1_000: {atMost: 5}},
};

const titles: Readonly<Record<Measure, string>> = {
  open: 'render, page asked for → painted',
  mount: 'render, data ready → painted',
  keyScript: 'keystroke, script',
  keyFrame: 'keystroke → next frame',
  toggle: 'toggle a condition',
  send: 'send, a fault at every second question → all shown',
  heap: 'JS heap after render',
};

export function rowsOf(results: Results): readonly Row[] {
  return [
    {
      title: 'transfer, entry and styles',
      unit: 'KiB',
      valueOf: (contestant) => {
        const deliveries = results.deliveries(contestant)?.before;
        return deliveries && sum(contestant === ours ? deliveries.filter(isEntry) : deliveries);
      },
      goal: {atMost: 30},
    },
    {
      title: 'transfer before the first page',
      unit: 'KiB',
      valueOf: (contestant) => valueFrom(results.deliveries(contestant)?.before),
    },
    {
      title: 'transfer, everything this form loads',
      unit: 'KiB',
      valueOf: (contestant) => valueFrom(results.deliveries(contestant)?.all),
    },
    {
      title: 'cold start, 20 questions',
      unit: 'ms',
      valueOf: (contestant) => results.cold(contestant),
      goal: {ofStatic: 1.15},
    },
    ...(Object.keys(titles) as Measure[]).flatMap((measure) =>
      results.sizes.map((size) => rowFor(results, measure, size)),
    ),
    {
      title: 'violations of the strict policy',
      unit: '',
      valueOf: (contestant) => results.violations(contestant),
      goal: {atMost: 0},
    },
  ];
}

function rowFor(results: Results, measure: Measure, size: number): Row {
  const goal = goals[measure]?.[size];
  return {
    title: `${titles[measure]}, ${size.toLocaleString('en')}`,
    unit: measure === 'heap' ? 'MB' : 'ms',
    valueOf: (contestant) => results.median(contestant, measure, size),
    ...(goal && {goal}),
  };
}

function valueFrom(deliveries: readonly Delivery[] | undefined): number | undefined {
  return deliveries && sum(deliveries);
}

/** Whether our form meets the goal of a row; `undefined` where there is none, or nothing was measured. */
export function isMet({goal, valueOf}: Row): boolean | undefined {
  const value = valueOf(ours);
  const base = valueOf(byHand);
  if (!goal || value === undefined) return undefined;
  if ('atMost' in goal) return value <= goal.atMost;
  return base === undefined ? undefined : value <= goal.ofStatic * base;
}
