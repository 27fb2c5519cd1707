/** What the editor of the playground proposes: at each place what may stand there, and nothing else. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {formats} from '@ozg-forms/core/validation/formats';
import {proposalsAt} from '../../demo/playground/completion/complete.ts';

/** @param text with `|` where the cursor is */
async function proposed(text: string): Promise<string[]> {
  return (await proposalsAt(text.replace('|', ''), text.indexOf('|'))).map(({label}) => label);
}

/** The text after the first proposal is taken, without its signs for the places to type at. */
async function completed(text: string): Promise<string> {
  const [first] = await proposalsAt(text.replace('|', ''), text.indexOf('|'));
  const whole = text.replace('|', '');
  const written = first!.insert.replace(/\$\{\d:([^}]*)\}|\$\d/g, (_, proposal = '') => proposal).replaceAll('\\', '');
  return whole.slice(0, first!.from) + written + whole.slice(first!.to);
}

const schema = `"schema": {"type": "object", "required": ["hund"], "properties": {
  "hund": {"title": "Hund", "type": "object", "properties": {"name": {"title": "Name", "type": "string"}}},
  "seit": {"title": "Seit wann?", "type": "string", "format": "date"}
}}`;

describe('completion in the playground', () => {
  it('begins an empty file with a form', async () => {
    assert.deepEqual(await proposed('|'), ['A form']);
    assert.match(await completed('|'), /"id": "fundsache-melden",[^]*"properties": \{\s+"gegenstand"/);
  });

  it('proposes the parts of a definition that are not there yet', async () => {
    const parts = await proposed('{"id": "a", |}');

    assert.ok(parts.includes('title') && parts.includes('pages'));
    assert.ok(!parts.includes('id'));
  });

  it('proposes keywords of JSON Schema inside of one, and whole questions as its properties', async () => {
    assert.ok((await proposed('{"schema": {"properties": {"ort": {|}}}}')).includes('maxLength'));
    assert.equal((await proposed('{"schema": {"properties": {"ort": |}}}'))[0], 'One line of text');
    assert.ok((await proposed('{"type": "object", |}')).includes('properties'), 'a bare schema');
  });

  it('proposes every format that the project checks, and every widget', async () => {
    const names = Object.keys(formats).sort();

    assert.deepEqual(
      await proposed('{"schema": {"properties": {"ort": {"format": "|"}}}}'),
      names.map((name) => `"${name}"`),
    );
    assert.ok((await proposed(`{${schema}, "fields": {"/hund": {"widget": "|"}}}`)).includes('"textarea"'));
  });

  for (const [place, text] of [
    ['a page', `{${schema}, "pages": [{"id": "a", "title": "A", "fields": ["|"]}]}`],
    ['a page, without a quote', `{${schema}, "pages": [{"id": "a", "title": "A", "fields": [|]}]}`],
    ['presentation', `{${schema}, "fields": {"|"}}`],
    ['a computed answer', `{${schema}, "computed": {"|"}}`],
    ['a rule', `{${schema}, "rules": [{"check": "true", "at": ["|"]}]}`],
  ] as const)
    it(`proposes the questions that the form has: ${place}`, async () => {
      assert.deepEqual(await proposed(text), ['"/hund"', '"/hund/name"', '"/seit"']);
    });

  it('proposes form, pages and questions as places of texts', async () => {
    const text = `{${schema}, "pages": [{"id": "tier", "title": "Tier", "fields": [""]}], "texts": {"en": {"|"}}}`;

    assert.deepEqual(await proposed(text), ['""', '"#tier"', '"/hund"', '"/hund/name"', '"/seit"']);
    assert.match(await completed(text.replace('"|"', '"#t|"')), /"texts": \{"en": \{"": \{\}\}\}\}$/);
  });

  it('proposes members of a section where they are required or put in an order, and parts to refer to', async () => {
    assert.deepEqual(await proposed(`{${schema.replace('["hund"]', '["|"]')}}`), ['"hund"', '"seit"']);
    assert.deepEqual(await proposed(`{${schema}, "fields": {"/hund": {"order": ["|"]}}}`), ['"name"']);
    assert.deepEqual(await proposed('{"schema": {"$ref": "|", "$defs": {"ort": {}}}}'), ['"#/$defs/ort"']);
  });
});
