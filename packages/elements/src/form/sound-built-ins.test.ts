import {expect} from '@open-wc/testing';
import {unsoundBuiltIns} from './sound-built-ins.ts';

/** Puts something in the place of a member while `act` runs. */
function replaced<Owner extends object>(owner: Owner, name: keyof Owner & string, value: unknown): readonly string[] {
  const before = Object.getOwnPropertyDescriptor(owner, name);
  Object.defineProperty(owner, name, {value, configurable: true, writable: true, enumerable: true});
  try {
    return unsoundBuiltIns();
  } finally {
    if (before) Object.defineProperty(owner, name, before);
    else Reflect.deleteProperty(owner, name);
  }
}

describe('built-ins', () => {
  it('are sound on a page that leaves them alone', () => {
    expect(unsoundBuiltIns()).to.deep.equal([]);
  });

  it('are named when a replacement does something else', () => {
    const {parse} = JSON;
    const dates = (text: string) => parse(text, (_, value: unknown) => (/^\d{4}-/.test(String(value)) ? 0 : value));
    expect(replaced(JSON, 'parse', dates)).to.deep.equal(['JSON.parse']);
    expect(replaced(JSON, 'stringify', () => '{}')).to.deep.equal(['JSON.stringify']);
    expect(replaced(Object, 'entries', () => [])).to.deep.equal(['Object.entries']);
    expect(replaced(String.prototype, 'normalize', () => 'a')).to.deep.equal(['String']);
    expect(replaced(globalThis, 'TextEncoder', function () {})).to.deep.equal(['TextEncoder']);
    expect(replaced(globalThis, 'Event', function () {})).to.deep.equal(['Event']);
  });

  it('are named when a replacement throws', () => {
    const broken = () => {
      throw new Error('of the page');
    };
    expect(replaced(Promise, 'all', undefined)).to.deep.equal(['Promise']);
    expect(replaced(Number, 'isInteger', broken)).to.deep.equal(['Number']);
  });

  it('are sound with a replacement that does the same, or more', () => {
    const {stringify} = JSON;
    expect(replaced(JSON, 'stringify', (value: unknown) => stringify(value))).to.deep.equal([]);
    expect(replaced(Array.prototype, 'last' as never, () => 1)).to.deep.equal([]);
  });

  it('are not sound where every object has a word of forms or schemas', () => {
    expect(replaced(Object.prototype, 'minLength' as never, 1)).to.deep.equal(['Object.prototype.minLength']);
    expect(replaced(Object.prototype, 'extend' as never, () => {})).to.deep.equal([]);
  });
});
