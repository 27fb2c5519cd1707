import {expect} from '@open-wc/testing';
import {pdf} from '../testing/sample-files.ts';
import {UploadPage} from '../testing/upload-page.ts';

const earlier = (name: string) => ({id: name, name, mediaType: 'application/pdf', size: 2048, sha256: '0'.repeat(64)});

describe('a document that was removed', () => {
  let page: UploadPage;
  afterEach(() => page.close());

  it('can be taken back: the file is sent once more, and nobody was asked first', async () => {
    page = await UploadPage.open({});
    await page.choose(pdf('a.pdf'), pdf('b.pdf'));
    page.delivery.of('a.pdf').store();
    await page.settled();
    page.button('a.pdf entfernen').click();
    await page.settled();
    expect(page.said.at(-1)).to.equal('a.pdf ist entfernt. Das können Sie rückgängig machen.');
    expect(page.names).to.deep.equal([]);
    await expect(page.host).to.be.accessible();
    page.button('Entfernen rückgängig machen: a.pdf').click();
    await page.settled();
    expect(page.said.at(-1)).to.equal('a.pdf ist wieder da.');
    expect(page.root.querySelector('.upload-removed')).to.equal(null);
    page.delivery.uploads.at(-1)!.store();
    await page.settled();
    expect(page.names).to.deep.equal(['a.pdf']);
  });

  it('is gone once something else is chosen', async () => {
    page = await UploadPage.open({});
    await page.choose(pdf('a.pdf'));
    page.button('a.pdf entfernen').click();
    await page.settled();
    await page.choose(pdf('b.pdf'));
    expect(page.root.querySelector('.upload-removed')).to.equal(null);
  });

  it('comes back as it was where it is of an earlier visit', async () => {
    page = await UploadPage.open({answers: {evidence: [earlier('old.pdf')]}});
    page.button('old.pdf entfernen').click();
    await page.settled();
    expect(page.files).to.deep.equal([]);
    page.button('Entfernen rückgängig machen: old.pdf').click();
    await page.settled();
    expect(page.files).to.deep.equal(['old.pdf | 2 KB · übertragen']);
  });
});
