import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {loadForm} from '../definition/load-form.ts';
import {FormTexts} from '../definition/texts.ts';
import {pagesOf} from '../state/pages.ts';
import {shapeOf} from '../state/shape.ts';
import {outlineOf, type OutlinePart} from './outline.ts';
import type {Wording} from './wording.ts';

const text = {type: 'string'};

function outlined(properties: object, answers: object, fields = {}): readonly OutlinePart[] {
  const pages = [{id: 'all', title: 'Alles', fields: Object.keys(properties).map((name) => `/${name}`)}];
  const form = loadForm({id: 'f', version: '1.0.0', schema: {type: 'object', properties}, pages, fields});
  const wording: Wording = {
    form,
    texts: new FormTexts(form, 'de'),
    language: 'de',
    word: (key, values) => (key === 'entry' ? `${values?.['label']} ${values?.['number']}` : `(${key})`),
  };
  return pagesOf(form, shapeOf(form, answers)).flatMap(({nodes}) => outlineOf(nodes, wording));
}

/** The outline as indented lines. */
function told(parts: readonly OutlinePart[], indent = ''): string[] {
  return parts.flatMap((part) =>
    part.type === 'group'
      ? [`${indent}# ${part.title}`, ...told(part.parts, `${indent}  `)]
      : [`${indent}-`, ...part.rows.map(({label, lines}) => `${indent}${label}: ${lines.join(' / ')}`)],
  );
}

describe('the outline of a form', () => {
  it('puts single answers next to each other together, and sections apart', () => {
    const section = {type: 'object', title: 'Hund', properties: {name: text, born: {...text, format: 'date'}}};
    const properties = {first: text, last: text, dog: section, note: text};
    const answers = {first: 'Ada', dog: {name: 'Rex', born: '2020-02-29'}};
    assert.deepEqual(told(outlined(properties, answers)), [
      ...['-', 'First: Ada', 'Last: '],
      ...['# Hund', '  -', '  Name: Rex', '  Born: 29.02.2020'],
      ...['-', 'Note: '],
    ]);
  });

  it('numbers entries with parts, and keeps plain entries in one answer', () => {
    const entry = {type: 'object', title: 'Kind', properties: {name: text}};
    const properties = {
      tags: {type: 'array', title: 'Beinamen', items: text},
      children: {type: 'array', title: 'Kinder', items: entry},
      after: text,
    };
    const answers = {tags: ['Adi', 'Ari'], children: [{name: 'Max'}, {name: 'Mia'}], after: 'Ende'};
    assert.deepEqual(told(outlined(properties, answers)), [
      ...['-', 'Beinamen: Adi / Ari'],
      ...['# Kind 1', '  -', '  Name: Max', '# Kind 2', '  -', '  Name: Mia'],
      ...['-', 'After: Ende'],
    ]);
  });

  it('names the entries of lists inside of lists, each an answer', () => {
    const properties = {rows: {type: 'array', title: 'Reihe', items: {type: 'array', items: text}}};
    assert.deepEqual(told(outlined(properties, {rows: [['a', 'b'], ['c']]})), ['-', 'Reihe 1: a / b', 'Reihe 2: c']);
  });

  it('writes units, choices, agreements and documents as people read them', () => {
    const properties = {
      nights: {type: 'number'},
      pet: {type: 'boolean'},
      agreed: {const: true},
      colour: {enum: ['r', 'g']},
      proof: {
        type: 'object',
        properties: {id: text, name: text, mediaType: text, size: {type: 'integer'}, sha256: text},
        required: ['id', 'name', 'mediaType', 'size', 'sha256'],
      },
    };
    const proof = {id: '1', name: 'Beleg.pdf', mediaType: 'application/pdf', size: 2 ** 20, sha256: 'a'};
    const answers = {nights: 2.5, pet: false, agreed: true, colour: 'g', proof};
    const [part] = outlined(properties, answers, {'/nights': {unit: 'Nächte'}});
    assert.ok(part?.type === 'rows');
    assert.deepEqual(
      part.rows.map(({lines}) => lines.join()),
      ['2,5 Nächte', '(no)', '(yes)', 'g', 'Beleg.pdf (1 MB)'],
    );
  });

  it('tells of what is only to be written that it was given, and nothing else', () => {
    const secret = {writeOnly: true};
    const properties = {
      pin: {...text, ...secret},
      none: {...text, ...secret},
      codes: {type: 'array', items: {...text, ...secret}},
      box: {type: 'object', ...secret, properties: {key: text}},
    };
    const answers = {pin: '1234', codes: ['a', 'b'], box: {key: 'k'}};
    assert.deepEqual(told(outlined(properties, answers)), [
      ...['-', 'PIN: (withheld)', 'None: ', 'Codes: (withheld) / (withheld)', 'Box: (withheld)'],
    ]);
  });
});
