import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';
import {FieldPage} from '../testing/field-page.ts';
import type {LazyWidget, Widget} from './widget.ts';
import {registerWidget} from './widgets.ts';

/** A download that the test brings to its end. */
class Download {
  calls = 0;
  #settle: ((widget: Widget | undefined) => void) | undefined;

  readonly start = () =>
    new Promise<Widget>((arrive, fail) => {
      this.calls += 1;
      this.#settle = (widget) => (widget ? arrive(widget) : fail(new TypeError('Failed to fetch')));
    });

  arrive(widget: Widget): void {
    this.#settle!(widget);
  }

  fail(): void {
    this.#settle!(undefined);
  }
}

let count = 0;

/** A range, registered under a name of its own, in the layout that is asked for. */
function registered(layout: Widget['layout']) {
  const name = `test-late-${++count}`;
  const range: Widget = {
    name,
    layout,
    fits: () => false,
    render: ({id, text, type}) =>
      html`<input
        type="range"
        id=${id}
        max="100"
        .value=${text}
        @input=${(event: Event) => type((event.currentTarget as HTMLInputElement).value)}
      />`,
  };
  const download = new Download();
  const lazy: LazyWidget = {name, layout, fits: () => false, load: download.start};
  registerWidget(lazy);
  return {name, range, download};
}

describe('a widget that is still being loaded', () => {
  let page: FieldPage;
  const open = async (widget: string, schema: object = {type: 'integer'}) =>
    (page = await FieldPage.open({schema, options: {widget}}));
  afterEach(() => page.close());

  it('is loaded with the first field that takes it, and only once', async () => {
    const {name, range, download} = registered('label');
    await FieldPage.open({schema: {type: 'integer'}}).then((other) => other.close());
    expect(download.calls).to.equal(0);
    await open(name);
    page.close();
    await open(name);
    download.arrive(range);
    await page.settled();
    expect(page.control.type).to.equal('range');
    expect(download.calls).to.equal(1);
    page.close();
    await open(name);
    expect(page.control.type).to.equal('range');
  });

  it('has a plain control meanwhile, and takes over what was typed', async () => {
    const {name, range, download} = registered('label');
    await open(name);
    expect(page.control.type).to.equal('text');
    page.control.focus();
    await sendKeys({type: '42'});
    await sendKeys({press: 'Tab'});
    download.arrive(range);
    await page.settled();
    expect(page.control.type).to.equal('range');
    expect(page.control.value).to.equal('42');
    expect(page.answer).to.equal(42);
  });

  it('takes nothing away from who is just typing', async () => {
    const {name, range, download} = registered('label');
    await open(name);
    const {control} = page;
    control.focus();
    await sendKeys({type: '4'});
    download.arrive(range);
    await page.settled();
    expect(page.root.activeElement).to.equal(control);
    await sendKeys({type: '2'});
    expect(page.answer).to.equal(42);
    await sendKeys({press: 'Tab'});
    await page.settled();
    expect(page.control.type).to.equal('range');
    expect(page.root.activeElement!.id).to.equal('after');
  });

  it('has an empty place where the plain control would be of another make, and hands the focus on', async () => {
    const {name, range, download} = registered('group');
    await open(name);
    expect(page.control.localName).to.equal('div');
    expect(page.control.getBoundingClientRect().height).to.be.at.least(48);
    expect(page.label).to.equal('Answer');
    await expect(page.host).to.be.accessible();
    page.control.focus();
    download.arrive(range);
    await page.settled();
    expect(page.control.type).to.equal('range');
    expect(page.root.activeElement).to.equal(page.control);
  });

  it('gives way to the plain control when there is no connection, and comes once there is one', async () => {
    const {name, range, download} = registered('group');
    await open(name);
    download.fail();
    await page.settled();
    expect(page.control.type).to.equal('text');
    page.control.focus();
    await sendKeys({type: '7'});
    await sendKeys({press: 'Tab'});
    window.dispatchEvent(new Event('online'));
    await page.settled();
    expect(download.calls).to.equal(2);
    download.arrive(range);
    await page.settled();
    expect(page.control.type).to.equal('range');
    expect(page.control.value).to.equal('7');
  });

  it('gives way to a list where one is to pick from options', async () => {
    const {name, download} = registered('group');
    await open(name, {enum: Array.from({length: 9}, (_, at) => at)});
    download.fail();
    await page.settled();
    expect(page.control.localName).to.equal('select');
  });
});
