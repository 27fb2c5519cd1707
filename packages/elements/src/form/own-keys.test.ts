import {expect} from '@open-wc/testing';
import {keepKeys} from './own-keys.ts';

describe('what is typed in a form', () => {
  let host: HTMLElement;
  let input: HTMLInputElement;
  const heard: string[] = [];
  const hear = (event: Event) => heard.push(event instanceof KeyboardEvent ? event.key : event.type);
  const types = ['keydown', 'input', 'beforeinput', 'paste'];

  beforeEach(() => {
    heard.length = 0;
    host = document.createElement('div');
    input = document.createElement('input');
    const root = host.attachShadow({mode: 'open'});
    root.append(input);
    document.body.append(host);
    keepKeys(root);
    for (const type of types) document.addEventListener(type, hear);
  });

  afterEach(() => {
    for (const type of types) document.removeEventListener(type, hear);
    host.remove();
  });

  const press = (key: string, options: KeyboardEventInit = {}) =>
    input.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, ...options}));

  it('is not heard by the page', () => {
    for (const key of ['a', 'Enter', ' ', 'ArrowDown', '/']) press(key);
    for (const type of ['input', 'beforeinput', 'paste'])
      input.dispatchEvent(new Event(type, {bubbles: true, composed: true}));
    expect(heard).to.deep.equal([]);
  });

  it('leaves to everybody what means something to a dialogue or a browser', () => {
    for (const key of ['Tab', 'Escape', 'F6']) press(key);
    press('s', {ctrlKey: true});
    press('k', {metaKey: true});
    expect(heard).to.deep.equal(['Tab', 'Escape', 'F6', 's', 'k']);
  });
});
