/** Who decides whether answers fit a schema: core's evaluator, as in a page, or Ajv, as on the receiver. */
export const engines = ['browser', 'server'] as const;

export type Engine = (typeof engines)[number];
