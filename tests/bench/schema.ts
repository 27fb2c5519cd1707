/** The measured form as a JSON Schema, in the words that every draft since 7 shares: for all who read schemas. */
import type {Section, TextQuestion} from './form.ts';

export function schemaOf(sections: readonly Section[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(sections.map((section) => [section.key, sectionSchema(section)])),
    required: sections.map(({key}) => key),
  };
}

function sectionSchema({title, box, texts, further}: Section) {
  return {
    type: 'object',
    title,
    properties: {
      [box.key]: {type: 'boolean', title: box.label},
      ...Object.fromEntries(texts.map((text) => [text.key, textSchema(text)])),
    },
    required: texts.filter(({isRequired}) => isRequired).map(({key}) => key),
    if: {properties: {[box.key]: {const: true}}, required: [box.key]},
    then: {properties: {[further.key]: textSchema(further)}, required: [further.key]},
  };
}

function textSchema({label, hint, minLength, maxLength}: TextQuestion) {
  return {type: 'string', title: label, ...(hint !== undefined && {description: hint}), minLength, maxLength};
}
