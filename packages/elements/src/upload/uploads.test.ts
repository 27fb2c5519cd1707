import {expect} from '@open-wc/testing';
import type {DocumentReference} from '@ozg-forms/core/protocol/submission';
import {FakeDelivery} from '../testing/fake-delivery.ts';
import {emptyFile, encryptedPdf, falsePdf, goneFile, pdf} from '../testing/sample-files.ts';
import type {UploadChange} from './upload-item.ts';
import {Uploads} from './uploads.ts';

/** Uploads with the answers they fill, as a form has them. */
function begin({maxFiles = 3, isList = true} = {}) {
  const delivery = new FakeDelivery();
  const answers = new Map<string, readonly DocumentReference[]>();
  const pending: string[][] = [];
  const changes: UploadChange[] = [];
  const at = (pointer: string) => answers.get(pointer) ?? [];
  const uploads = new Uploads({
    adapter: delivery,
    place: (pointer, reference, toList) => answers.set(pointer, toList ? [...at(pointer), reference] : [reference]),
    unplace: (pointer, id) =>
      answers.set(
        pointer,
        at(pointer).filter((reference) => reference.id !== id),
      ),
    pending: (pointers) => pending.push([...pointers]),
  });
  uploads.subscribe((change) => changes.push(change));
  const limits = {mediaTypes: ['application/pdf', 'image/png'], maxBytes: 1_000, maxFiles};
  return {
    delivery,
    uploads,
    pending,
    changes,
    add: (pointer: string, ...files: File[]) =>
      uploads.add(pointer, files, {limits, isList, placed: () => at(pointer)}),
    names: (pointer: string) => at(pointer).map(({name}) => name),
    items: (pointer: string) => uploads.items(pointer).map(({file, state}) => `${file.name}: ${state.state}`),
    item: (name: string, pointer = '/evidence') => uploads.items(pointer).find(({file}) => file.name === name)!,
    refused: (pointer: string) =>
      uploads.refusals(pointer).map(({because, files}) => `${because}: ${files.map(({name}) => name).join(', ')}`),
    answers,
  };
}

/** Lets handlers of settled promises run. */
const settled = () => new Promise((settle) => setTimeout(settle));

describe('Uploads', () => {
  it('sends what is chosen, by content, and puts it among the answers once it is stored', async () => {
    const {add, delivery, items, names, pending, uploads} = begin();
    const adding = add('/evidence', pdf('a.pdf'), pdf('b.pdf'));
    expect(items('/evidence')).to.deep.equal(['a.pdf: inspecting', 'b.pdf: inspecting']);
    expect(uploads.isBusy).to.be.true;
    await adding;
    expect(delivery.of('a.pdf').mediaType).to.equal('application/pdf');

    delivery.of('b.pdf').store();
    delivery.of('a.pdf').send(50);
    expect(names('/evidence')).to.deep.equal(['b.pdf']);
    expect(items('/evidence')).to.deep.equal(['a.pdf: sending', 'b.pdf: stored']);
    expect(pending).to.deep.equal([['/evidence']]);

    delivery.of('a.pdf').store();
    expect(names('/evidence')).to.deep.equal(['b.pdf', 'a.pdf']);
    expect(pending).to.deep.equal([['/evidence'], []]);
    expect(uploads.isBusy).to.be.false;
  });

  it('refuses what does not fit, says why, and sends the rest', async () => {
    const {add, delivery, items, refused, uploads} = begin();
    await add(
      '/evidence',
      emptyFile('empty.pdf'),
      pdf('large.pdf', 1_001),
      falsePdf('program.pdf'),
      goneFile('gone.pdf'),
      pdf('right.pdf', 1_000),
    );
    expect(refused('/evidence')).to.deep.equal([
      'empty: empty.pdf',
      'too-large: large.pdf',
      'wrong-type: program.pdf',
      'unreadable: gone.pdf',
    ]);
    expect(items('/evidence')).to.deep.equal(['right.pdf: waiting']);
    expect(delivery.uploads).to.have.length(1);
    expect(uploads.isBusy).to.be.true;
  });

  it('waits for nothing when all was refused', async () => {
    const {add, pending, uploads} = begin();
    await add('/evidence', emptyFile('empty.pdf'));
    expect(uploads.isBusy).to.be.false;
    expect(pending).to.deep.equal([['/evidence'], []]);
  });

  it('takes a protected PDF, and keeps the warning', async () => {
    const {add, item, refused} = begin();
    await add('/evidence', encryptedPdf('locked.pdf'));
    expect(item('locked.pdf').isEncrypted).to.be.true;
    expect(refused('/evidence')).to.deep.equal([]);
  });

  it('counts what is stored and what is on its way, but nothing it refused', async () => {
    const {add, delivery, items, refused} = begin();
    await add('/evidence', pdf('a.pdf'), emptyFile('empty.pdf'));
    delivery.of('a.pdf').store();
    await add('/evidence', pdf('b.pdf'));
    await add('/evidence', emptyFile('empty.pdf'), pdf('c.pdf'), pdf('d.pdf'), pdf('e.pdf'));
    expect(refused('/evidence')).to.deep.equal(['empty: empty.pdf', 'too-many: d.pdf, e.pdf']);
    expect(items('/evidence')).to.deep.equal(['a.pdf: stored', 'b.pdf: waiting', 'c.pdf: waiting']);
  });

  it('counts right when two choices overlap', async () => {
    const {add, items, refused} = begin();
    await Promise.all([add('/evidence', pdf('a.pdf'), pdf('b.pdf')), add('/evidence', pdf('c.pdf'), pdf('d.pdf'))]);
    expect(items('/evidence')).to.have.length(3);
    expect(refused('/evidence')).to.deep.equal(['too-many: d.pdf']);
  });

  it('counts what earlier visits left among the answers', async () => {
    const {add, answers, refused} = begin({maxFiles: 2});
    const earlier = ['1', '2'].map((id) => ({id, name: id, mediaType: 'image/png', size: 1, sha256: ''}));
    answers.set('/evidence', earlier);
    await add('/evidence', pdf('a.pdf'));
    expect(refused('/evidence')).to.deep.equal(['too-many: a.pdf']);
  });

  it('dismisses refusals with the next choice, and with a removal', async () => {
    const {add, item, refused, uploads} = begin();
    await add('/evidence', emptyFile('empty.pdf'));
    await add('/evidence', pdf('a.pdf'));
    expect(refused('/evidence')).to.deep.equal([]);
    await add('/evidence', emptyFile('empty.pdf'));
    uploads.remove(item('a.pdf'));
    expect(refused('/evidence')).to.deep.equal([]);
  });

  describe('where one file is possible', () => {
    it('replaces the one before, and deletes it from the server', async () => {
      const {add, delivery, names, items} = begin({maxFiles: 1, isList: false});
      await add('/permit', pdf('old.pdf'));
      delivery.of('old.pdf').store();
      await add('/permit', pdf('new.pdf'));
      await settled();
      expect(delivery.of('old.pdf').asked).to.deep.equal(['remove']);
      expect(names('/permit')).to.deep.equal([]);
      expect(items('/permit')).to.deep.equal(['new.pdf: waiting']);
      delivery.of('new.pdf').store();
      expect(names('/permit')).to.deep.equal(['new.pdf']);
    });

    it('replaces one that is still on its way', async () => {
      const {add, delivery, items} = begin({maxFiles: 1, isList: false});
      await add('/permit', pdf('old.pdf'));
      await add('/permit', pdf('new.pdf'));
      await settled();
      expect(delivery.of('old.pdf').asked).to.deep.equal(['remove']);
      expect(items('/permit')).to.deep.equal(['new.pdf: waiting']);
    });

    it('keeps the one before when the new one is refused', async () => {
      const {add, delivery, names} = begin({maxFiles: 1, isList: false});
      await add('/permit', pdf('old.pdf'));
      delivery.of('old.pdf').store();
      await add('/permit', emptyFile('empty.pdf'));
      expect(names('/permit')).to.deep.equal(['old.pdf']);
    });

    it('takes the first of several that fits', async () => {
      const {add, items, refused} = begin({maxFiles: 1, isList: false});
      await add('/permit', emptyFile('empty.pdf'), pdf('a.pdf'), pdf('b.pdf'));
      expect(items('/permit')).to.deep.equal(['a.pdf: waiting']);
      expect(refused('/permit')).to.deep.equal(['empty: empty.pdf', 'too-many: b.pdf']);
    });
  });

  it('removes while sending: stops, deletes from the server, and hears nothing more of it', async () => {
    const {add, delivery, item, items, names, uploads, changes} = begin();
    await add('/evidence', pdf('a.pdf'));
    delivery.of('a.pdf').send(50);
    uploads.remove(item('a.pdf'));
    expect(uploads.isBusy).to.be.false;
    await settled();
    expect(delivery.of('a.pdf').asked).to.deep.equal(['remove']);
    const before = changes.length;
    delivery.of('a.pdf').store();
    expect(names('/evidence')).to.deep.equal([]);
    expect(items('/evidence')).to.deep.equal([]);
    expect(changes).to.have.length(before);
  });

  it('removes while the content is looked at: nothing is sent', async () => {
    const {add, delivery, item, uploads} = begin();
    const adding = add('/evidence', pdf('a.pdf'));
    uploads.remove(item('a.pdf'));
    await adding;
    expect(delivery.uploads).to.deep.equal([]);
    expect(uploads.isBusy).to.be.false;
  });

  it('removes what is stored from the answers and from the server, once', async () => {
    const {add, delivery, item, names, uploads, changes} = begin();
    await add('/evidence', pdf('a.pdf'), pdf('b.pdf'));
    delivery.of('a.pdf').store();
    delivery.of('b.pdf').store();
    const late = item('a.pdf');
    uploads.remove(late);
    uploads.remove(late);
    await settled();
    expect(names('/evidence')).to.deep.equal(['b.pdf']);
    expect(delivery.of('a.pdf').asked).to.deep.equal(['remove']);
    expect(changes.filter(({type}) => type === 'removed')).to.have.length(1);
  });

  it('restores the last removal at a place, and no replaced document', async () => {
    const {add, delivery, item, items, names, uploads} = begin();
    await add('/evidence', pdf('a.pdf'));
    delivery.of('a.pdf').store();
    uploads.remove(item('a.pdf'));
    expect([uploads.removed('/evidence'), names('/evidence')]).to.deep.equal(['a.pdf', []]);
    uploads.restore('/evidence');
    expect([uploads.removed('/evidence'), items('/evidence')]).to.deep.equal([undefined, ['a.pdf: waiting']]);
    delivery.uploads.at(-1)!.store();
    expect(names('/evidence')).to.deep.equal(['a.pdf']);
    uploads.restore('/evidence');
    expect(delivery.uploads).to.have.length(2);

    const one = begin({maxFiles: 1, isList: false});
    await one.add('/evidence', pdf('old.pdf'));
    one.delivery.of('old.pdf').store();
    await one.add('/evidence', pdf('new.pdf'));
    expect(one.uploads.removed('/evidence')).to.equal(undefined);
  });

  it('removes what earlier visits left among the answers', () => {
    const {answers, names, uploads, changes} = begin();
    const reference = {id: '1', name: 'earlier.pdf', mediaType: 'application/pdf', size: 1, sha256: ''};
    answers.set('/evidence', [reference]);
    uploads.removeStored('/evidence', reference, true);
    expect(names('/evidence')).to.deep.equal([]);
    expect(changes).to.deep.equal([{type: 'removed', pointer: '/evidence', name: 'earlier.pdf'}]);
  });

  it('pauses and goes on', async () => {
    const {add, delivery, item, items, uploads} = begin();
    await add('/evidence', pdf('a.pdf'));
    uploads.pause(item('a.pdf'));
    await settled();
    expect(items('/evidence')).to.deep.equal(['a.pdf: paused']);
    expect(uploads.isBusy).to.be.true;
    uploads.resume(item('a.pdf'));
    await settled();
    expect(delivery.of('a.pdf').asked).to.deep.equal(['pause', 'resume']);
  });

  it('goes on after a failure with what was sent', async () => {
    const {add, delivery, item, names, uploads} = begin();
    await add('/evidence', pdf('a.pdf'));
    delivery.of('a.pdf').fail('offline');
    expect(uploads.isBusy, 'a failed one is waited for').to.be.true;
    uploads.resume(item('a.pdf'));
    await settled();
    expect(delivery.uploads).to.have.length(1);
    delivery.of('a.pdf').store();
    expect(names('/evidence')).to.deep.equal(['a.pdf']);
  });

  it('begins anew when the code for uploads was not there', async () => {
    const {add, delivery, item, items, uploads} = begin();
    delivery.isOffline = true;
    await add('/evidence', pdf('a.pdf'));
    await settled();
    expect(items('/evidence')).to.deep.equal(['a.pdf: failed']);
    delivery.isOffline = false;
    uploads.resume(item('a.pdf'));
    uploads.resume(item('a.pdf'));
    await settled();
    expect(delivery.uploads).to.have.length(1);
    expect(items('/evidence')).to.deep.equal(['a.pdf: waiting']);
  });

  it('tells each place that waits for documents', async () => {
    const {add, delivery, pending} = begin();
    await add('/a', pdf('a.pdf'));
    await add('/b', pdf('b.pdf'));
    delivery.of('a.pdf').store();
    delivery.of('b.pdf').store();
    expect(pending).to.deep.equal([['/a'], ['/a', '/b'], ['/b'], []]);
  });

  describe('when entries of a list move', () => {
    const withoutFirst = (at: number) => (at === 0 ? undefined : at - 1);

    it('follows them, with what is on its way, looked at, refused or stored', async () => {
      const {add, delivery, items, names, pending, refused, uploads, item} = begin();
      await add('/dogs/1/permit', pdf('sending.pdf'), pdf('stored.pdf'), emptyFile('empty.pdf'));
      delivery.of('stored.pdf').store();
      const adding = add('/dogs/2/permit', pdf('looked-at.pdf'));
      uploads.move('/dogs', withoutFirst);
      await adding;
      expect(items('/dogs/0/permit')).to.deep.equal(['sending.pdf: waiting', 'stored.pdf: stored']);
      expect(refused('/dogs/0/permit')).to.deep.equal(['empty: empty.pdf']);
      expect(items('/dogs/1/permit')).to.deep.equal(['looked-at.pdf: waiting']);
      expect(pending.at(-1)).to.deep.equal(['/dogs/0/permit', '/dogs/1/permit']);
      delivery.of('sending.pdf').store();
      expect(names('/dogs/0/permit')).to.deep.equal(['sending.pdf']);
      expect(item('sending.pdf', '/dogs/0/permit').pointer).to.equal('/dogs/0/permit');
    });

    it('deletes from the server what belongs to a removed entry', async () => {
      const {add, delivery, items, uploads, pending} = begin();
      await add('/dogs/0/permit', pdf('sending.pdf'), pdf('stored.pdf'));
      await add('/owner', pdf('other.pdf'));
      delivery.of('stored.pdf').store();
      uploads.move('/dogs', withoutFirst);
      await settled();
      expect(items('/dogs/0/permit')).to.deep.equal([]);
      expect(delivery.of('sending.pdf').asked).to.deep.equal(['remove']);
      expect(delivery.of('stored.pdf').asked).to.deep.equal(['remove']);
      expect(delivery.of('other.pdf').asked).to.deep.equal([]);
      expect(pending.at(-1)).to.deep.equal(['/owner']);
    });

    it('sends nothing that was looked at for a removed entry', async () => {
      const {add, delivery, refused, uploads} = begin();
      const adding = add('/dogs/0/permit', emptyFile('empty.pdf'), pdf('a.pdf'));
      uploads.move('/dogs', withoutFirst);
      await adding;
      expect(delivery.uploads).to.deep.equal([]);
      expect(refused('/dogs/0/permit')).to.deep.equal([]);
    });
  });

  it('tells listeners until they stop', async () => {
    const {add, uploads, changes} = begin();
    const types: string[] = [];
    const stop = uploads.subscribe(({type}) => types.push(type));
    await add('/evidence', pdf('a.pdf'));
    stop();
    uploads.remove(uploads.items('/evidence')[0]!);
    expect(types).to.deep.equal(changes.slice(0, -1).map(({type}) => type));
    expect(types).to.include('started');
  });
});
