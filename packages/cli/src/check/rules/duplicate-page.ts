import type {Rule} from '../rule.ts';

const review = {id: 'pruefen', title: 'Angaben prüfen', type: 'review', fields: []};

export const duplicatePage: Rule = {
  name: 'duplicate-page',
  severity: 'error',
  docs: {
    what: 'Two pages have the same id.',
    why: 'Addresses, drafts and texts name a page by its id; they would lead to the wrong one.',
    bad: {form: {pages: [{id: 'pruefen', title: 'Fundsache', fields: ['/gegenstand']}, review]}},
    good: {form: {pages: [{id: 'fund', title: 'Fundsache', fields: ['/gegenstand']}, review]}},
  },
  *check({form}) {
    const ids = (form?.definition?.pages ?? []).map(({id}) => id);
    for (const [at, id] of ids.entries()) {
      const first = ids.indexOf(id);
      if (first < at)
        yield {
          pointer: `/pages/${at}/id`,
          message: `The id "${id}" is that of page ${first + 1} already.`,
          mend: 'Give this page an id of its own.',
        };
    }
  },
};
