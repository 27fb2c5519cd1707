/** The measured form for JSON Forms, whose conditions stand in a second schema for the interface. */
import type {Section} from '../../form.ts';
import {schemaOf} from '../../schema.ts';

export function jsonFormsForm(sections: readonly Section[]): string {
  const schema = schemaOf(sections);
  // A control needs its question among the properties; the rule below decides when it is shown.
  for (const {key, further} of sections) {
    const section = schema.properties[key]!;
    section.properties = {...section.properties, ...section.then.properties} as typeof section.properties;
    section.then = {required: [further.key]} as typeof section.then;
  }
  return JSON.stringify({
    schema,
    uischema: {type: 'VerticalLayout', elements: sections.map(groupOf)},
    data: Object.fromEntries(sections.map(({key}) => [key, {}])),
  });
}

function groupOf({key, title, box, texts, further}: Section) {
  const scope = (name: string) => `#/properties/${key}/properties/${name}`;
  return {
    type: 'Group',
    label: title,
    elements: [
      {type: 'Control', scope: scope(box.key)},
      ...texts.map((text) => ({type: 'Control', scope: scope(text.key)})),
      {
        type: 'Control',
        scope: scope(further.key),
        rule: {
          effect: 'SHOW',
          condition: {scope: scope(box.key), schema: {const: true}, failWhenUndefined: true},
        },
      },
    ],
  };
}
