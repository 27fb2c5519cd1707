/** Everything in the folder of a new form: the form, examples of answers, and what its author writes down. */
import {starterForm} from './starter-form.ts';
import type {Wishes} from './wishes.ts';

/** Path from the folder on → text. */
export function starterFiles(wishes: Wishes, metaSchema: string): ReadonlyMap<string, string> {
  return new Map([
    ['form.json', jsonText(starterForm(wishes))],
    ['form.schema.json', metaSchema],
    ['README.md', readme(wishes)],
    ...examplesFor(wishes).map(([name, example]) => [`examples/${name}.json`, jsonText(example)] as const),
  ]);
}

const person = {vorname: 'Erika', nachname: 'Mustermann', email: 'erika.mustermann@example.org'};
const erklaerung = {richtigkeit: true};

const evidence = {
  id: 'f0e1d2c3b4a5',
  name: 'Nachweis.pdf',
  mediaType: 'application/pdf',
  size: 48_213,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

function examplesFor({uploads}: Wishes): readonly (readonly [name: string, example: object])[] {
  const first = {anliegen: {art: 'neu', seit: '2025-03-01'}, person, erklaerung};
  const invalid = (description: string, answers: object, pointer: string, keyword: string) => ({
    description,
    valid: false,
    answers,
    violations: [{pointer, keyword}],
  });
  return [
    ['valid-first-time', {description: 'Something is reported for the first time.', valid: true, answers: first}],
    [
      'valid-something-else',
      {
        description: 'Something else, which is described; with a phone number.',
        valid: true,
        answers: {
          ...first,
          anliegen: {art: 'anderes', seit: '2025-03-01', beschreibung: 'Eine Frage zu meinem Bescheid.'},
          person: {...person, telefon: '0431 901-0'},
          ...(uploads && {unterlagen: {nachweise: [evidence]}}),
        },
      },
    ],
    [
      'invalid-description-missing',
      invalid(
        'Something else, which is not described.',
        {...first, anliegen: {art: 'anderes', seit: '2025-03-01'}},
        '/anliegen/beschreibung',
        'required',
      ),
    ],
    [
      'invalid-hidden-description',
      invalid(
        'A description is left over though nobody asks for it.',
        {...first, anliegen: {art: 'neu', seit: '2025-03-01', beschreibung: 'Übrig.'}},
        '/anliegen/beschreibung',
        'hidden',
      ),
    ],
    [
      'invalid-in-future',
      invalid(
        'The day lies in the future.',
        {...first, anliegen: {art: 'neu', seit: '2999-01-01'}},
        '/anliegen/seit',
        'rule',
      ),
    ],
    [
      'invalid-email',
      invalid('The email address is none.', {...first, person: {...person, email: 'erika'}}, '/person/email', 'format'),
    ],
    ...(uploads
      ? [
          [
            'invalid-file-too-large',
            invalid(
              'A file is larger than 10 MiB.',
              {...first, unterlagen: {nachweise: [{...evidence, size: 10_485_761}]}},
              '/unterlagen/nachweise/0/size',
              'maximum',
            ),
          ] as const,
        ]
      : []),
  ];
}

function readme({id, title, leika}: Wishes): string {
  const key =
    leika.length > 0 ? `LeiKa key ${leika.join(', ')}.` : 'The LeiKa key is not known yet: `service.leika` is empty.';
  return `# ${title}

${key}

## Where the questions come from

Name the statute, the paper form or the pages that the questions are taken from.

## What is our own judgement

| decision | why |
| -------- | --- |
| …        | …   |

## Work on it

\`\`\`sh
npx ozg-forms preview .                  # look at it while you write
npx ozg-forms check .                    # what is wrong, with line and column
npx ozg-forms test .                     # the examples, and every branch of every condition
npx ozg-forms docs . --out ${id}.html    # a page to print, for everybody who has to agree
npx ozg-forms publish . --to ../published
\`\`\`

\`examples/\` holds answers with the verdict they have to get.
`;
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
