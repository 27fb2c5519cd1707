import {expect} from '@open-wc/testing';
import {emulateMedia} from '@web/test-runner-commands';
import {FormPage} from '../testing/form-fixture.ts';

// What is far from the screen is not drawn until somebody comes near. Nobody may notice.
describe('sections far from the screen', () => {
  const section = (at: number) => ({
    title: `Abschnitt ${at}`,
    type: 'object',
    required: ['name'],
    properties: Object.fromEntries(
      ['name', 'street', 'town', 'note'].map((key) => [key, {title: `${key} ${at}`, type: 'string'}]),
    ),
  });
  const keys = Array.from({length: 40}, (_, at) => `s${at}`);
  let page: FormPage;

  beforeEach(async () => {
    page = await FormPage.open({
      definition: {
        id: 'long',
        version: '1.0.0',
        language: 'de',
        title: 'Lang',
        schema: {
          type: 'object',
          required: keys,
          properties: Object.fromEntries(keys.map((key, at) => [key, section(at)])),
        },
        pages: [{id: 'all', title: 'Alles', fields: keys.map((key) => `/${key}`)}],
      },
    });
    await frame();
  });
  afterEach(async () => {
    await emulateMedia({media: 'screen'});
    page.close();
  });

  const frame = () => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(settle)));
  const isDrawn = (pointer: string) => page.control(pointer).checkVisibility({contentVisibilityAuto: true});
  const isOnScreen = (pointer: string) => {
    const {top, bottom} = page.control(pointer).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  };

  it('are not drawn, and take about the room they will need', () => {
    expect(isDrawn('/s0/name')).to.equal(true);
    expect(isDrawn('/s39/name')).to.equal(false);
    const [first, last] = ['s0', 's39'].map((key) => page.control(`/${key}/name`).closest('ozg-section')!.clientHeight);
    expect(last! / first!).to.be.within(0.5, 2);
  });

  it('are drawn where an error link leads', async () => {
    await page.press('Verbindlich absenden');
    page.root.querySelector<HTMLElement>('#summary li:last-child a')!.click();
    await page.settled();
    await frame();
    expect(page.focused).to.equal('field/s39/name');
    expect(isDrawn('/s39/name')).to.equal(true);
    expect(isOnScreen('/s39/name')).to.equal(true);
  });

  it('are drawn where the focus goes', async () => {
    page.control('/s20/town').focus();
    await frame();
    expect(isDrawn('/s20/town')).to.equal(true);
    expect(isOnScreen('/s20/town')).to.equal(true);
  });

  it('are found by searching in the page', async () => {
    expect((window as unknown as {find(text: string): boolean}).find('town 30')).to.equal(true);
    await frame();
    expect(isDrawn('/s30/town')).to.equal(true);
    expect(isOnScreen('/s30/town')).to.equal(true);
  });

  it('are all printed', async () => {
    await emulateMedia({media: 'print'});
    await frame();
    expect(keys.every((key) => isDrawn(`/${key}/note`))).to.equal(true);
  });

  it('leave room for the focus ring of the fields at their edge', () => {
    const edge = page.control('/s0/name').closest('ozg-section')!;
    page.control('/s0/name').focus();
    const {outlineWidth, outlineOffset} = getComputedStyle(page.control('/s0/name'));
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    expect(ring).to.be.above(0);
    expect(Number.parseFloat(getComputedStyle(edge).getPropertyValue('overflow-clip-margin'))).to.be.at.least(ring);
  });
});
