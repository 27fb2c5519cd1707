import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {folderWith, runCommand} from '../testing/command-line.ts';

const files = {
  'schema.json': {title: 'Fund', type: 'object', properties: {what: {type: 'string'}}},
  'layout.json': {type: 'Control', scope: '#/properties/what', options: {multi: true, trim: true}},
  'uiSchema.json': {what: {'ui:widget': 'textarea', 'ui:autofocus': true}},
  'list.json': [],
  'broken.json': {type: 'object', properties: {what: {type: 'text'}}},
};

interface Answer {
  readonly definition: {readonly language: string; readonly fields: unknown};
  readonly notes: readonly {readonly pointer: string}[];
}

describe('import-uischema', () => {
  for (const [layout, pointer] of [
    ['layout.json', '/options/trim'],
    ['uiSchema.json', '/what/ui:autofocus'],
  ] as const) {
    it(`tells by itself what ${layout} is, and says what was left out`, async (t) => {
      const path = await folderWith(t, files);
      const {status, stdout, stderr} = await runCommand(['import-uischema', path('schema.json'), path(layout)]);
      assert.equal(status, 0);
      assert.deepEqual((JSON.parse(stdout) as Answer['definition']).fields, {'/what': {widget: 'textarea'}});
      assert.match(stderr, new RegExp(`^.*${layout}: ${pointer}: .*\\n$`));
    });
  }

  it('answers programs in one document, and writes to a file when asked', async (t) => {
    const path = await folderWith(t, files);
    const args = ['import-uischema', path('schema.json'), path('uiSchema.json'), '--language', 'en', '--json'];
    const {stdout, stderr} = await runCommand([...args, '--out', path('form.json')]);
    const {definition, notes} = JSON.parse(stdout) as Answer;
    assert.deepEqual([definition.language, notes[0]!.pointer, stderr], ['en', '/what/ui:autofocus', '']);
    assert.deepEqual(JSON.parse(await readFile(path('form.json'), 'utf8')), definition);
  });

  it('refuses what it cannot use, in one line', async (t) => {
    const path = await folderWith(t, files);
    for (const [args, message] of [
      [[path('schema.json')], /A schema and a layout are needed/],
      [[path('schema.json'), path('layout.json'), '--from', 'formio'], /There is no kind "formio"/],
      [[path('schema.json'), path('list.json')], /list\.json: This has to be a JSON object/],
      [[path('broken.json'), path('layout.json')], /broken\.json: \/properties\/what\/type: "type" has to be one of/],
    ] as const) {
      const {status, stdout, stderr} = await runCommand(['import-uischema', ...args]);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.match(stderr, /^.+\n$/);
    }
  });
});
