/** Rules and computed answers need CEL, which is loaded only for forms that have some. */
import type {Form} from '@ozg-forms/core/definition/form';
import type {Filling} from './filling.ts';

/** What is wrong with a rule, and where in the definition it stands. */
export interface RuleFault {
  readonly message: string;
  readonly pointer: string;
}

/**
 * Gives the session its rules, once they are there. The form works without those that are
 * faulty, or that cannot be evaluated with the present answers: each is reported once.
 */
export async function loadRules({session, context}: Filling, report: (fault: RuleFault) => void): Promise<void> {
  if (!hasExpressions(session.form)) return;
  const said = new Set<string>();
  const reportOnce = ({message, pointer}: RuleFault) => {
    if (!said.has(message)) report({message, pointer});
    said.add(message);
  };
  try {
    const {createRules} = await import('@ozg-forms/core/validation/rules');
    const rules = createRules(session.form, reportOnce);
    rules.faults.forEach(reportOnce);
    session.useRules(rules, context);
  } catch (error) {
    reportOnce({message: (error as Error).message, pointer: '/rules'});
  }
}

function hasExpressions({rules, computed}: Form): boolean {
  return rules.length > 0 || Object.keys(computed).length > 0;
}
