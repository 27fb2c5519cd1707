import type {FieldNode} from './field-node.ts';

/**
 * Whether every answer can be shown on a scale: more than 11 steps nobody tells apart, and no phone shows side by side.
 * Without limits a scale goes from 1 to 5.
 */
export function hasFewSteps({options, facts: {minimum = 1, maximum = minimum + 4}}: FieldNode): boolean {
  return (options?.length ?? maximum - minimum + 1) <= 11;
}
