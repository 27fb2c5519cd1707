/** All that was measured, and the medians of it. */
import type {Contestant} from './contestants.ts';
import type {Cold} from './measures/cold.ts';
import type {Mounted} from './measures/mounted.ts';
import type {UnderPolicy} from './measures/policy.ts';

/** What is measured for each size of form; milliseconds, megabytes for `heap`. */
export type Measure = 'open' | 'mount' | 'heap' | 'keyFrame' | 'keyScript' | 'toggle' | 'send';

export class Results {
  readonly contestants: readonly Contestant[];
  readonly sizes: readonly number[];
  readonly #cold = new Map<string, Cold[]>();
  readonly #samples = new Map<string, number[]>();
  readonly #policy = new Map<string, UnderPolicy>();
  readonly #violations = new Map<string, number>();

  constructor(contestants: readonly Contestant[], sizes: readonly number[]) {
    this.contestants = contestants;
    this.sizes = sizes;
  }

  addPolicy({id}: Contestant, underPolicy: UnderPolicy): void {
    this.#policy.set(id, underPolicy);
    this.#violations.set(id, underPolicy.violations);
  }

  addCold({id}: Contestant, cold: Cold): void {
    this.#cold.set(id, [...(this.#cold.get(id) ?? []), cold]);
  }

  addOpen({id}: Contestant, size: number, ms: number): void {
    this.#add(id, 'open', size, [ms]);
  }

  addMounted({id}: Contestant, size: number, measured: Mounted): void {
    this.#add(id, 'mount', size, [measured.mount]);
    this.#add(id, 'heap', size, [measured.heap]);
    this.#add(id, 'keyFrame', size, measured.keyFrames);
    this.#add(id, 'keyScript', size, measured.keyScripts);
    this.#add(id, 'toggle', size, measured.toggles);
    this.#add(id, 'send', size, [measured.send]);
    this.#violations.set(id, (this.#violations.get(id) ?? 0) + measured.violations);
  }

  #add(id: string, measure: Measure, size: number, values: readonly number[]): void {
    const key = `${id} ${measure} ${size}`;
    this.#samples.set(key, [...(this.#samples.get(key) ?? []), ...values]);
  }

  /** The median, or `undefined` where this was not measured. */
  median({id}: Contestant, measure: Measure, size: number): number | undefined {
    return medianOf(this.#samples.get(`${id} ${measure} ${size}`) ?? []);
  }

  cold({id}: Contestant): number | undefined {
    return medianOf((this.#cold.get(id) ?? []).map(({ms}) => ms));
  }

  /** Files of scripts and styles, of a page that was opened for the first time. */
  deliveries({id}: Contestant): Pick<Cold, 'before' | 'all'> | undefined {
    return this.#cold.get(id)?.at(-1);
  }

  policy({id}: Contestant): UnderPolicy | undefined {
    return this.#policy.get(id);
  }

  /** Violations of the policy in all pages of this run. */
  violations({id}: Contestant): number {
    return this.#violations.get(id) ?? 0;
  }
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
