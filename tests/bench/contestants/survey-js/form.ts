/** The measured form for SurveyJS, in its own format: a panel for each section, all on one page. */
import type {Section, TextQuestion} from '../../form.ts';

export function surveyForm(sections: readonly Section[]): string {
  return JSON.stringify({
    title: 'Antrag',
    showQuestionNumbers: false,
    textUpdateMode: 'onTyping',
    checkErrorsMode: 'onNextPage',
    pages: [{name: 'all', elements: sections.map(panelOf)}],
  });
}

function panelOf({key, title, box, texts, further}: Section) {
  const boxName = `${key}_${box.key}`;
  return {
    type: 'panel',
    name: key,
    title,
    elements: [
      {type: 'boolean', name: boxName, title: box.label, renderAs: 'checkbox'},
      ...texts.map((text) => questionOf(key, text)),
      {...questionOf(key, further), visibleIf: `{${boxName}} = true`},
    ],
  };
}

function questionOf(section: string, {key, label, hint, isRequired, minLength, maxLength}: TextQuestion) {
  return {
    type: 'text',
    name: `${section}_${key}`,
    title: label,
    ...(hint !== undefined && {description: hint}),
    isRequired,
    validators: [{type: 'text', minLength, maxLength}],
  };
}
