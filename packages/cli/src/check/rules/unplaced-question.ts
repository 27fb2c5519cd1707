import {isWithin, type Pointer} from '@ozg-forms/core/pointer';
import type {Question} from '../questions.ts';
import type {Rule} from '../rule.ts';

const schema = {
  type: 'object',
  unevaluatedProperties: false,
  properties: {
    gegenstand: {title: 'Was haben Sie gefunden?', type: 'string', minLength: 1, maxLength: 200},
    tag: {title: 'Wann haben Sie es gefunden?', type: 'string', format: 'date'},
  },
};

const review = {id: 'pruefen', title: 'Angaben prüfen', type: 'review', fields: []};

export const unplacedQuestion: Rule = {
  name: 'unplaced-question',
  severity: 'error',
  docs: {
    what: 'A question stands on no page.',
    why: 'Nobody ever sees it; if it is required, nobody can send the form.',
    bad: {form: {schema, pages: [{id: 'fund', title: 'Fundsache', fields: ['/gegenstand']}, review]}},
    good: {form: {schema, pages: [{id: 'fund', title: 'Fundsache', fields: ['/gegenstand', '/tag']}, review]}},
  },
  *check({form, questions}) {
    const pages = form?.definition?.pages;
    if (!pages) return;
    const fields = pages.flatMap((page) => page.fields).map((field) => (/^\/|^$/.test(field) ? field : `/${field}`));
    const isPlaced = (pattern: Pointer) => fields.some((field) => isWithin(pattern, field));
    const isPlacedInPart = (pattern: Pointer) => fields.some((field) => isWithin(field, pattern));
    const shown = questions.filter(({pattern, kind}) => pattern !== '' && kind !== 'constant');
    for (const question of [...shown, ...questions.filter(isDeclaration)]) {
      const {pattern, place, parent} = question;
      if (isPlaced(pattern) || isPlacedInPart(pattern) || isOutOfUse(question)) continue;
      // A section of which nothing is placed is said once.
      if (parent && parent.pattern !== '' && !isPlacedInPart(parent.pattern)) continue;
      yield {
        pointer: place,
        part: 'key',
        message: `"${pattern}" is asked on no page.`,
        mend: `Add "${pattern}" to the "fields" of a page.`,
      };
    }
  },
};

function isDeclaration({kind, schemas}: Question): boolean {
  return kind === 'constant' && schemas.some((schema) => schema['const'] === true);
}

function isOutOfUse({schemas}: Question): boolean {
  return schemas.some(({deprecated}) => deprecated === true);
}
