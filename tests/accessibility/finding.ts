/** What a check looked at, and what it objects to. */
export interface Finding {
  /** How many things were looked at; none at all is a fault of the check. */
  readonly checked: number;
  /** One sentence each, with the place. */
  readonly faults: readonly string[];
}

export function sumOfFindings(findings: readonly Finding[]): Finding {
  return {
    checked: findings.reduce((sum, {checked}) => sum + checked, 0),
    faults: findings.flatMap(({faults}) => faults),
  };
}
