import {maturityReason, mature, without} from '../maturity.ts';
import type {Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

const evidence = /\b(?:Nachweise?|Bescheinigung|Belege?|Kopien?|Unterlagen|certificate|evidence|proof)\b/i;

export const maturityEvidence: Rule = {
  name: 'maturity-evidence',
  severity: 'warning',
  onlyForReifegrad: true,
  docs: {
    what: 'Evidence: what the office has to see can be handed in with the form.',
    why: maturityReason(
      'evidence',
      'Section 5 EGovG: people choose whether an authority fetches it or they upload it.',
    ),
    bad: {form: without('nachweis')},
    good: {form: mature},
  },
  *check(file) {
    const {form, questions, within} = file;
    if (!form?.definition || questions.some(({kind}) => kind === 'document' || kind === 'documents')) return;
    const spoken = wordsOf(file).find(({text}) => evidence.test(text));
    yield {
      pointer: spoken?.pointer ?? within,
      message: spoken
        ? `"${evidence.exec(spoken.text)![0]}" is spoken of, and no question takes a document.`
        : 'No question takes a document.',
      mend: spoken
        ? 'Add an upload (docs/format.md, "Uploads"), so that nothing has to be sent after.'
        : 'Add an upload (docs/format.md, "Uploads") if the office has to see evidence; if not, all is well.',
      severity: spoken ? 'warning' : 'hint',
    };
  },
};
