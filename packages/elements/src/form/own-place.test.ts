import {expect} from '@open-wc/testing';
import {placeOf} from './own-place.ts';

describe('the place of a form among others', () => {
  const made: Element[] = [];
  afterEach(() => made.splice(0).forEach((element) => element.remove()));

  function put(src: string, id = '', root: Node = document.body): Element {
    const element = Object.assign(document.createElement('some-form'), {src, id});
    made.push(element);
    root.appendChild(element);
    return element;
  }

  const places = (...forms: Element[]) => forms.map(placeOf);

  it('is none for the only one, and for the first of those with the same form', () => {
    expect(places(put('/a'), put('/b'), put('/a'), put('/a'))).to.deep.equal(['', '', '2', '3']);
  });

  it('is the same whichever is asked first, and asked again', () => {
    const [first, second] = [put('/a'), put('/a')];
    expect(places(second, first, second, first)).to.deep.equal(['2', '', '2', '']);
  });

  it('stays what it is when another one comes to stand before it', () => {
    const form = put('/a');
    expect(places(form)).to.deep.equal(['']);
    const before = put('/a');
    document.body.insertBefore(before, form);
    expect(places(before, form)).to.deep.equal(['2', '']);
  });

  it('is the same after a reload', () => {
    const before = places(put('/a'), put('/a', 'mine'), put('/a'));
    made.splice(0).forEach((element) => element.remove());
    expect(places(put('/a'), put('/a', 'mine'), put('/a'))).to.deep.equal(before);
    expect(before).to.deep.equal(['', '#mine', '2']);
  });

  it('is named by an id, wherever the element stands', () => {
    expect(places(put('/a', 'x'), put('/a'), put('/a', 'y'))).to.deep.equal(['#x', '', '#y']);
    expect(places(put('/a', 'twice'), put('/a', 'twice'))).to.deep.equal(['#twice', '#twice 2']);
  });

  it('is another one behind another shadow root', () => {
    const roots = [0, 1].map(() => put('/host').attachShadow({mode: 'open'}));
    expect(places(put('/a', '', roots[0]), put('/a', '', roots[1]))).to.deep.equal(['', '2']);
  });

  it('is given on by an element that was taken away', () => {
    const gone = put('/a');
    placeOf(gone);
    gone.remove();
    expect(places(put('/a'))).to.deep.equal(['']);
  });
});
