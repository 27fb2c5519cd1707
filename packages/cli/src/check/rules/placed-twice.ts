import type {Rule} from '../rule.ts';

const review = {id: 'pruefen', title: 'Angaben prüfen', type: 'review', fields: []};

export const placedTwice: Rule = {
  name: 'placed-twice',
  severity: 'error',
  docs: {
    what: 'Two pages name the same question.',
    why: 'People are asked the same again, and what they change on one page changes on the other.',
    bad: {
      form: {
        pages: [
          {id: 'fund', title: 'Fundsache', fields: ['/gegenstand']},
          {id: 'ort', title: 'Fundort', fields: ['/gegenstand']},
          review,
        ],
      },
    },
    good: {form: {pages: [{id: 'fund', title: 'Fundsache', fields: ['/gegenstand']}, review]}},
  },
  *check({form}) {
    const seen = new Map<string, string>();
    for (const [page, {id, fields}] of (form?.definition?.pages ?? []).entries()) {
      for (const [at, field] of fields.entries()) {
        const first = seen.get(field);
        if (first === undefined) seen.set(field, id);
        else
          yield {
            pointer: `/pages/${page}/fields/${at}`,
            message: `"${field}" is asked on the page "${first}" already.`,
            mend: 'Leave it on one of the two pages.',
          };
      }
    }
  },
};
