/** What a part of the chaos run is, and what it says in the end. */

/** One line of the table. */
export interface Measured {
  readonly what: string;
  readonly value: string;
  readonly goal?: string;
  readonly isMet: boolean;
}

export interface Chance {
  readonly seed: number;
  /** From 0 to 1, the same for the same seed. */
  readonly random: () => number;
  /** 1 in full; less for a quick run. */
  readonly share: number;
}

export interface Part {
  readonly name: string;
  readonly title: string;
  /** Why it cannot run on this machine, if so. */
  readonly missing?: () => string | undefined | Promise<string | undefined>;
  readonly run: (chance: Chance) => Promise<readonly Measured[]>;
}

/** A count that has to be a certain one. */
export function exactly(what: string, value: number, wanted: number): Measured {
  return {
    what,
    value: value.toLocaleString('en'),
    goal: `${wanted.toLocaleString('en')} wanted`,
    isMet: value === wanted,
  };
}

/** A measure that may be so much. */
export function atMost(what: string, value: number, limit: number, unit: string): Measured {
  const text = (number: number) => `${number.toLocaleString('en', {maximumFractionDigits: 1})} ${unit}`;
  return {what, value: text(value), goal: `≤ ${text(limit)}`, isMet: value <= limit};
}

/** So many of a full run, at least one. */
export function some(count: number, {share}: Chance): number {
  return Math.max(1, Math.round(count * share));
}

/** The value below which 95 of 100 lie. */
export function p95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? NaN;
}
