import type {Question} from '../questions.ts';
import type {CheckedFile} from '../checked-file.ts';
import type {Fault, Rule} from '../rule.ts';
import {nameOf, titleOf} from '../words.ts';

export const sameLabel: Rule = {
  name: 'same-label',
  severity: 'warning',
  docs: {
    what: 'Two questions of the same section, or two options of a choice, have the same words.',
    why: 'Nobody can tell them apart, least of all who hears them one by one; a message about one seems to be about the other.',
    bad: {form: {schema: section('Name', 'Name')}},
    good: {form: {schema: section('Name des Hundes', 'Name der Rasse')}},
  },
  *check(file) {
    for (const section of file.questions) {
      yield* amongMembers(
        file.questions.filter(({parent}) => parent === section),
        file,
      );
      yield* amongOptions(section, file);
    }
  },
};

function* amongMembers(members: readonly Question[], file: CheckedFile): Generator<Fault> {
  const shown = members.filter(
    ({kind, schemas}) => kind !== 'constant' || schemas.some((schema) => schema['const'] === true),
  );
  for (const [at, member] of shown.entries()) {
    const title = titleOf(member, file);
    const twin = shown.slice(0, at).find((other) => {
      return (
        title !== undefined &&
        titleOf(other, file) === title &&
        !file.conditions?.areExclusive(other.pattern, member.pattern)
      );
    });
    if (twin)
      yield {
        pointer: member.place,
        part: 'key',
        message: `"${member.key}" is called "${title}", as is "${twin.key}".`,
        mend: 'Say in both titles what tells them apart.',
      };
  }
}

function* amongOptions({options = [], pattern, place, schemas}: Question, {form}: CheckedFile): Generator<Fault> {
  const said = form?.texts[form.language]?.[pattern]?.options ?? {};
  const labels = options.map(({value, title}) => said[nameOf(value)] ?? title);
  for (const [at, label] of labels.entries()) {
    const first = labels.indexOf(label);
    if (label === undefined || first === at) continue;
    const isOwn = Array.isArray(schemas[0]?.['oneOf']);
    yield {
      pointer: isOwn ? `${place}/oneOf/${at}/title` : place,
      message: `The option ${JSON.stringify(options[at]!.value)} is called "${label}", as is ${JSON.stringify(options[first]!.value)}.`,
      mend: 'Say in both titles what tells them apart.',
    };
  }
}

function section(name: string, rasse: string): object {
  const text = {type: 'string', minLength: 1, maxLength: 100};
  return {
    type: 'object',
    unevaluatedProperties: false,
    properties: {hund: {title: name, ...text}, rasse: {title: rasse, ...text}},
  };
}
