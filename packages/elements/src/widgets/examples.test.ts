import {expect} from '@open-wc/testing';
import {widgetExamples} from './examples.ts';

describe('the examples of all widgets', () => {
  it('have names of their own, that can name a file', () => {
    const names = widgetExamples.map(({name}) => name);
    expect([...new Set(names)]).to.deep.equal(names);
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).to.deep.equal([]);
  });
});
