import type {CheckedFile} from '../checked-file.ts';
import {listing} from '../listing.ts';
import {maturityReason, mature, without} from '../maturity.ts';
import type {Fault, Rule} from '../rule.ts';
import {wordsOf} from '../words.ts';

/** What sends people to paper in the middle of an online service. */
const onPaper =
  /\b(?:druck(?:en)? Sie|ausdrucken|ausgedruckt|unterschreiben|eigenhändig|Unterschrift|per Fax|persönlich (?:vorsprechen|vorlegen|abgeben)|print (?:it|and|out)|sign (?:it|by hand))/i;

export const maturityApplication: Rule = {
  name: 'maturity-application',
  severity: 'warning',
  onlyForReifegrad: true,
  docs: {
    what: 'The application: it is made wholly online, the office can sort it, and people who read no German can make it.',
    why: maturityReason(
      'the application',
      'Section 9a OZG, and the Single Digital Gateway Regulation for a second language.',
    ),
    bad: {form: without('en')},
    good: {form: mature},
  },
  *check(file) {
    const {form, profile} = file;
    if (!form?.definition) return;
    const {service, texts = {}} = form.definition;
    if (!service?.name)
      yield {
        pointer: '/service',
        message: 'The form does not name the service it applies for.',
        mend: 'Add "service": {"leika": [], "name": "…"}: the office sorts applications by it.',
      };
    if (service && service.leika.length === 0)
      yield {
        pointer: '/service/leika',
        message: 'The form has no LeiKa key.',
        mend: 'Look it up at fimportal.de; leave it empty rather than inventing one.',
        severity: 'hint',
      };
    if (!Object.keys(texts).some((tag) => !tag.startsWith(form.language)))
      yield {
        pointer: '/texts',
        message: `The form speaks "${form.language}" alone.`,
        mend: 'Add English under "texts"; the rule missing-translation then says what is left to do.',
      };
    if (form.language === 'de' && texts['de-x-ls'] === undefined)
      yield {
        pointer: '/texts',
        message: 'Nothing is said in Leichte Sprache.',
        mend: 'Add "de-x-ls" under "texts", at least for the title and the introduction; what it lacks is said in German.',
        severity: 'hint',
      };
    yield* paperIn(file);
    const missing = (['privacy', 'imprint', 'accessibility', 'feedback'] as const).filter(
      (link) => !profile?.links?.[link],
    );
    if (profile && missing.length > 0)
      yield {
        pointer: '',
        message: `The profile of ${profile.name} has no link for ${listing(missing)}.`,
        mend: 'Add it to "links" of the profile: BITV 2.0, section 7, asks for statement and feedback on every page.',
      };
  },
};

function* paperIn(file: CheckedFile): Generator<Fault> {
  for (const {text, pointer} of wordsOf(file)) {
    const said = onPaper.exec(text)?.[0];
    if (said !== undefined)
      yield {
        pointer,
        message: `"${said}" sends people to paper.`,
        mend: 'Ask for a confirmation on the last page; with login and online form the written form is kept (section 9a (5) OZG).',
      };
  }
}
