/**
 * How the time of a backtracking engine grows with the length of a text that does not fit:
 * 1 for linear, 2 for quadratic and so on, `Infinity` where it may double with each
 * character. An upper bound by structure; what it calls slow need not be.
 */
import type {Expression} from './expression.ts';

/** Fewer repetitions than this cost nothing worth counting. */
const few = 8;

/** So many choices one after the other make a million ways. */
const manyChoices = 20;

export function degreeOf(expression: Expression): number {
  if (choicesIn(expression) > manyChoices) return Infinity;
  return repetitionsIn(expression) + (isAnchored(expression) ? 0 : 1);
}

/** How often a way parts in two, where repetitions of a few are written out. */
function choicesIn(expression: Expression): number {
  switch (expression.kind) {
    case 'atom':
    case 'assertion':
      return 0;
    case 'sequence':
      return expression.parts.reduce((sum, part) => sum + choicesIn(part), 0);
    case 'choice':
      return 1 + Math.max(...expression.parts.map(choicesIn));
    case 'special':
      return choicesIn(expression.part);
    case 'repeat':
      return expression.max < few
        ? (choicesIn(expression.part) + Number(expression.min !== expression.max)) * expression.max
        : choicesIn(expression.part);
  }
}

// Repetitions one after the other share a text among them in n, n², n³ … ways; a repetition
// of something that itself can match in several ways in 2ⁿ.
function repetitionsIn(expression: Expression): number {
  switch (expression.kind) {
    case 'atom':
    case 'assertion':
      return 0;
    case 'sequence':
      return expression.parts.reduce((sum, part) => sum + repetitionsIn(part), 0);
    case 'choice':
      return Math.max(...expression.parts.map(repetitionsIn));
    case 'special':
      return repetitionsIn(expression.part);
    case 'repeat':
      if (expression.max < few) return repetitionsIn(expression.part) * expression.max;
      if (isVariable(expression.part)) return Infinity;
      return expression.min === expression.max ? 0 : 1;
  }
}

/** Whether an expression may match the same text in more than one way. */
function isVariable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'atom':
    case 'assertion':
      return false;
    case 'sequence':
      return expression.parts.some(isVariable);
    case 'choice':
      return true;
    case 'special':
      return isVariable(expression.part);
    case 'repeat':
      return expression.min !== expression.max || isVariable(expression.part);
  }
}

function isAnchored(expression: Expression): boolean {
  switch (expression.kind) {
    case 'assertion':
      return expression.source === '^';
    case 'sequence':
      return expression.parts[0] !== undefined && isAnchored(expression.parts[0]);
    case 'choice':
      return expression.parts.every(isAnchored);
    default:
      return false;
  }
}
