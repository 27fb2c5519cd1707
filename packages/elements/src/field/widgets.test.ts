import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {FieldPage} from '../testing/field-page.ts';
import type {Widget} from './widget.ts';
import {registerWidget} from './widgets.ts';

const stars: Widget = {
  name: 'test-stars',
  layout: 'label',
  fits: ({kind, facts}) => kind === 'integer' && facts.maximum === 5,
  render: (field) =>
    html`<input id=${field.id} type="range" max="5" @input=${() => field.answer(3)} aria-invalid=${field.invalid} />`,
};

describe('widgets', () => {
  let page: FieldPage;
  const open = async (schema: object, widget?: string) =>
    (page = await FieldPage.open({schema, ...(widget !== undefined && {options: {widget}})}));
  afterEach(() => page.close());

  it('are taken as the author names them', async () => {
    await open({enum: ['a', 'b']}, 'select');
    expect(page.control.localName).to.equal('select');
  });

  for (const name of ['no-such-widget', '__proto__', '']) {
    it(`that nobody knows ("${name}") give way to the one that fits`, async () => {
      await open({enum: ['a', 'b']}, name);
      expect(page.control.type).to.equal('radio');
    });
  }

  for (const [schema, type] of [
    [{type: 'integer', minimum: 0, maximum: 10}, 'radio'],
    [{type: 'integer', minimum: 0, maximum: 11}, 'text'],
    [{enum: Array.from({length: 12}, (_, at) => String(at))}, 'select-one'],
  ] as const) {
    it(`that cannot show every answer of ${JSON.stringify(schema).slice(0, 50)} give way to the one that fits`, async () => {
      await open(schema, 'scale');
      await waitUntil(() => page.control.type === type, `no control of type ${type}`);
    });
  }

  it('of a host are taken where they fit, and where they are named', async () => {
    registerWidget(stars);
    await open({type: 'integer', maximum: 5});
    expect(page.control.type).to.equal('range');
    page.control.dispatchEvent(new InputEvent('input', {bubbles: true}));
    expect(page.answer).to.equal(3);
    page.close();
    await open({type: 'integer'});
    expect(page.control.type).to.equal('text');
    page.close();
    await open({type: 'integer'}, 'test-stars');
    expect(page.control.type).to.equal('range');
  });
});
