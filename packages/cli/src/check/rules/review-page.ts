import type {Rule} from '../rule.ts';

const page = {id: 'fund', title: 'Fundsache', fields: ['/gegenstand']};
const review = {id: 'pruefen', title: 'Angaben prüfen', type: 'review', fields: []};

export const reviewPage: Rule = {
  name: 'review-page',
  severity: 'warning',
  docs: {
    what: 'The last page is not the one for checking all answers, or there are several.',
    why: 'Section 9a (2) of the OZG: people can check their whole declaration before they send it.',
    bad: {form: {pages: [page]}},
    good: {form: {pages: [page, review]}},
  },
  *check({form}) {
    const pages = form?.definition?.pages;
    if (!pages) return;
    const reviews = pages.flatMap(({type}, at) => (type === 'review' ? [at] : []));
    const last = pages.length - 1;
    // A kind that does not exist is said by another rule.
    if (pages.some(({type}) => type !== undefined && type !== 'review')) return;
    if (reviews.length === 0)
      yield {
        pointer: '/pages',
        message: 'No page shows all answers for checking.',
        mend: 'Add {"id": "pruefen", "type": "review", "title": "Angaben prüfen", "fields": []} as the last page.',
      };
    for (const at of reviews.filter((at) => at !== last))
      yield {
        pointer: `/pages/${at}/type`,
        message: reviews.includes(last)
          ? 'There is a second page for checking.'
          : 'Questions follow behind the page for checking.',
        mend: reviews.includes(last) ? 'Leave the last one alone.' : 'Move it to the end.',
      };
  },
};
