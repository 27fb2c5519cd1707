import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {hasLostKeys, noticeLostKeys} from './lost-keys.ts';

describe('letters that do not arrive', () => {
  let host: HTMLElement;
  let root: ShadowRoot;
  let input: HTMLInputElement;
  let told = 0;

  // Takes the letter j, as shortcuts of a page do.
  const take = (event: KeyboardEvent) => {
    if (event.key === 'j') event.preventDefault();
  };

  beforeEach(() => {
    told = 0;
    host = document.createElement('div');
    root = host.attachShadow({mode: 'open'});
    input = document.createElement('input');
    root.append(input);
    document.body.append(host);
    noticeLostKeys(root, () => (told += 1));
    input.focus();
  });

  afterEach(() => {
    window.removeEventListener('keydown', take, true);
    host.remove();
  });

  it('are told with the first of them, and remembered once', async () => {
    window.addEventListener('keydown', take, true);
    await sendKeys({type: 'aj'});
    expect(input.value).to.equal('a');
    expect(told).to.equal(1);
    expect(hasLostKeys(root)).to.equal(true);
    expect(hasLostKeys(root)).to.equal(false);
  });

  it('are not told where all arrive', async () => {
    await sendKeys({type: 'Jörg j'});
    expect(input.value).to.equal('Jörg j');
    expect(told).to.equal(0);
    expect(hasLostKeys(root)).to.equal(false);
  });

  it('are not told of shortcuts, of keys that write nothing, and of fields that cannot be written', async () => {
    await sendKeys({down: 'Control'});
    await sendKeys({press: 'a'});
    await sendKeys({up: 'Control'});
    for (const press of ['Tab', 'Shift+Tab', 'Home', 'Escape']) await sendKeys({press});
    input.readOnly = true;
    input.focus();
    await sendKeys({type: 'a'});
    input.readOnly = false;
    input.type = 'checkbox';
    await sendKeys({type: 'a'});
    expect(told).to.equal(0);
  });

  it('are told once, however often a root is watched', async () => {
    noticeLostKeys(root, () => (told += 1));
    window.addEventListener('keydown', take, true);
    await sendKeys({type: 'j'});
    expect(told).to.equal(1);
  });
});
