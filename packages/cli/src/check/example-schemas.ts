/** Schemas that several rules show as their examples. */

/** A question that follows from a choice between `zucht` and `zuzug`, under this condition. */
export function askedFurther(condition: object): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    required: ['herkunft'],
    properties: {
      herkunft: {
        title: 'Woher kommt der Hund?',
        oneOf: [
          {const: 'zucht', title: 'Aus einer Zucht'},
          {const: 'zuzug', title: 'Er zog mit uns her'},
        ],
      },
    },
    if: condition,
    then: {
      required: ['gemeinde'],
      properties: {gemeinde: {title: 'Wo war er gemeldet?', type: 'string', minLength: 1, maxLength: 100}},
    },
  };
}

/** One text that has to fit this pattern. */
export function patterned(pattern: string): object {
  return {
    type: 'object',
    unevaluatedProperties: false,
    properties: {marke: {title: 'Nummer der Marke', type: 'string', maxLength: 20, pattern}},
  };
}
