import {valueAt} from '@ozg-forms/core/pointer';
import {createRules} from '@ozg-forms/core/validation/rules';
import {ExpressionError} from '@ozg-forms/core/validation/expressions';
import {explanationOf} from '../expression-words.ts';
import type {Rule} from '../rule.ts';

export const ruleType: Rule = {
  name: 'rule-type',
  severity: 'error',
  docs: {
    what: 'A CEL expression of `rules`, `computed` or `payment` cannot be evaluated.',
    why: 'The receiver refuses the form; in a page the rule decides nothing, and a fee or sum stays empty.',
    bad: {
      form: {
        rules: [{check: 'gegenstnd != ""', at: ['/gegenstand'], message: {de: 'Sagen Sie, was Sie gefunden haben.'}}],
      },
    },
    good: {
      form: {
        rules: [{check: 'gegenstand != ""', at: ['/gegenstand'], message: {de: 'Sagen Sie, was Sie gefunden haben.'}}],
      },
    },
  },
  *check({form, source, questions, value}) {
    if (!form || (form.rules.length === 0 && Object.keys(form.computed).length === 0 && !form.definition?.payment))
      return;
    const names = [...new Set(questions.map(({key}) => key))].filter((key) => key !== '' && key !== '*');
    for (const error of createRules(form).faults) {
      const {pointer, fault, remedy} = error;
      if (!(error instanceof ExpressionError)) yield {pointer, message: fault, mend: remedy};
      // The place is said by line and column of the file; core says it in front.
      else {
        const span = source.spanWithin(pointer, error.at);
        const said = fault.replace(/^(?:Line \d+, c|C)olumn \d+: /, '');
        const rest = String(valueAt(value, pointer)).slice(error.at);
        const explanation = explanationOf(said, rest, names);
        yield {pointer, span, message: said.charAt(0).toUpperCase() + said.slice(1), mend: remedy, ...explanation};
      }
    }
  },
};
