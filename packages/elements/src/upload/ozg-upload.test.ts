import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {wordsIn} from '../testing/field-page.ts';
import {emptyFile, encryptedPdf, falsePdf, heic, pdf, picture} from '../testing/sample-files.ts';
import {transferOf, UploadPage, type UploadPageOptions} from '../testing/upload-page.ts';
import {itKeepsItsExamples} from '../testing/example-contract.ts';
import {uploadExamples} from '../widgets/upload.examples.ts';

const earlier = (name: string) => ({id: name, name, mediaType: 'application/pdf', size: 2048, sha256: '0'.repeat(64)});

itKeepsItsExamples(uploadExamples);

describe('ozg-upload', () => {
  let page: UploadPage;
  const open = async (options: UploadPageOptions = {}) => (page = await UploadPage.open(options));
  afterEach(() => page.close());

  describe('tells what it takes, before anything is chosen,', () => {
    for (const [what, options, told] of [
      ['several', {}, 'PDF, JPG, PNG, höchstens 1 MB je Datei, bis zu 3 Dateien.'],
      ['one', {isList: false}, 'PDF, JPG, PNG, höchstens 1 MB.'],
      ['several in English', {language: 'en'}, 'PDF, JPG, PNG, at most 1 MB per file, up to 3 files.'],
    ] as const) {
      it(`of ${what}`, async () => {
        await open(options);
        const described = page.control.getAttribute('aria-describedby')!.split(' ');
        expect(described[0]).to.equal('hint');
        expect(page.root.getElementById(described[1]!)!.textContent.trim()).to.equal(told);
        expect(page.control.accept).to.equal('application/pdf,image/jpeg,image/png');
        expect(page.control.multiple).to.equal(what !== 'one');
      });
    }
  });

  it('has the id of its field, and a name that says what for', async () => {
    await open();
    expect(page.control.id).to.equal('field/evidence');
    expect(page.control.labels).to.have.length(1);
    expect(page.control.labels![0]!.textContent.trim()).to.equal('Datei auswählen (Nachweise)');
    expect(page.root.querySelectorAll('[aria-required="true"]')).to.have.length(1);
  });

  it('shows each file with its name, size and state, from the choice to the end', async () => {
    await open();
    await page.choose(pdf('a.pdf', 4096));
    expect(page.files).to.deep.equal(['a.pdf | 4 KB · wartet']);
    const progress = page.root.querySelector('progress')!;
    expect(progress.getAttribute('aria-label')).to.equal('a.pdf');

    for (const [bytes, seconds, shown] of [
      [1024, undefined, '25\u00A0% übertragen'],
      [2048, 33, '50\u00A0% übertragen, noch 35 Sek.'],
      [2048, 3000, '50\u00A0% übertragen, noch 50 Min.'],
      [4095, 0, '99\u00A0% übertragen, noch 5 Sek.'],
    ] as const) {
      page.delivery.of('a.pdf').send(bytes, seconds);
      await page.settled();
      expect(page.files).to.deep.equal([`a.pdf | 4 KB · ${shown}`]);
      expect(progress.value).to.equal(bytes);
    }

    const file = page.delivery.of('a.pdf').file;
    page.delivery.of('a.pdf').become({state: 'paused', file, sentBytes: 4095, because: 'offline'});
    await page.settled();
    expect(page.files).to.deep.equal(['a.pdf | 4 KB · keine Verbindung, geht von selbst weiter']);

    page.delivery.of('a.pdf').store();
    await page.settled();
    expect(page.files).to.deep.equal(['a.pdf | 4 KB · übertragen']);
    expect(page.root.querySelector('progress')).to.equal(null);
    expect(page.session.state.input.answers).to.have.nested.property('evidence[0].name', 'a.pdf');
  });

  it('draws no more than once a frame, however often something moves', async () => {
    await open();
    await page.choose(pdf('a.pdf', 4096));
    let drawn = 0;
    const updated = page.element as unknown as {updated: () => void};
    const before = updated.updated.bind(page.element);
    updated.updated = () => {
      drawn += 1;
      before();
    };
    for (let bytes = 0; bytes < 1000; bytes += 1) page.delivery.of('a.pdf').send(bytes);
    await page.settled();
    expect(drawn).to.equal(1);
  });

  it('keeps the order of choosing, whichever arrives first', async () => {
    await open({answers: {evidence: [earlier('old.pdf')]}});
    await page.choose(pdf('a.pdf'), pdf('b.pdf'));
    page.delivery.of('b.pdf').store();
    await page.settled();
    expect(page.files.map((line) => line.split(' ')[0])).to.deep.equal(['old.pdf', 'a.pdf', 'b.pdf']);
  });

  it('says in sentences why files were refused, until the next choice', async () => {
    await open();
    await page.choose(emptyFile('leer.pdf'), pdf('groß.pdf', 1024 * 1024 + 1), falsePdf('programm.pdf'));
    expect(page.refusals).to.deep.equal([
      'Die Datei „leer.pdf“ ist leer. Bitte wählen Sie eine andere.',
      'Die Datei „groß.pdf“ hat 1 MB. Bitte wählen Sie eine mit höchstens 1 MB.',
      'Die Datei „programm.pdf“ hat ein Format, das hier nicht angenommen wird. Möglich sind: PDF, JPG, PNG.',
    ]);
    expect(page.control.getAttribute('aria-describedby')).to.contain('field/evidence-refusals');
    await page.choose(pdf('1.pdf'), pdf('2.pdf'), pdf('3.pdf'), pdf('4.pdf'), pdf('5.pdf'));
    expect(page.refusals).to.deep.equal(['Hier sind höchstens 3 Dateien möglich. Nicht übernommen: 4.pdf, 5.pdf.']);
  });

  it('says what to do with a photo that a phone has made in a format of its own', async () => {
    await open();
    await page.choose(heic('IMG_0815.jpg'));
    expect(page.refusals).to.have.length(1);
    expect(page.refusals[0]).to.contain('im Format HEIC').and.to.contain('PDF, JPG, PNG').and.to.contain('iPhone');
  });

  it('offers the camera where a finger is the pointer, and takes its photo', async () => {
    const {matchMedia} = window;
    window.matchMedia = () => ({matches: true}) as MediaQueryList;
    await open();
    window.matchMedia = matchMedia;
    const camera = page.root.querySelector<HTMLInputElement>('#field\\/evidence-camera')!;
    expect([camera.accept, camera.getAttribute('capture')]).to.deep.equal(['image/*', 'environment']);
    expect(wordsIn(camera.labels![0]!)).to.equal('Foto aufnehmen (Nachweise)');
    await expect(page.host).to.be.accessible();
    const taken = new DataTransfer();
    taken.items.add(await picture('image.png'));
    camera.files = taken.files;
    camera.dispatchEvent(new Event('change', {bubbles: true}));
    await new Promise((settle) => setTimeout(settle, 60));
    await page.settled();
    expect(page.delivery.uploads.map(({file}) => file.name)).to.deep.equal(['image.png']);
  });

  it('warns of a protected PDF, and takes it', async () => {
    await open();
    await page.choose(encryptedPdf('locked.pdf'));
    expect(page.files[0]).to.contain('scheint mit einem Passwort geschützt zu sein');
    page.delivery.of('locked.pdf').store();
    await page.settled();
    expect(page.names).to.deep.equal(['locked.pdf']);
    expect(page.files[0]).to.contain('scheint mit einem Passwort geschützt zu sein');
  });

  for (const [reason, sentence, canRetry] of [
    ['offline', 'ließ sich nicht übertragen', true],
    ['server', 'ließ sich nicht übertragen', true],
    ['refused', 'wurde nicht angenommen', false],
    ['too-large', 'wurde nicht angenommen', false],
    ['unreadable', 'ist nicht mehr lesbar', false],
  ] as const) {
    it(`says what to do when sending fails: ${reason}`, async () => {
      await open();
      await page.choose(pdf('a.pdf'));
      page.delivery.of('a.pdf').fail(reason);
      await page.settled();
      expect(page.files[0]).to.contain('nicht übertragen').and.to.contain(sentence);
      const retry = page.root.querySelector('[aria-label="a.pdf erneut versuchen"]');
      expect(retry !== null).to.equal(canRetry);
    });
  }

  it('takes files that are dropped on it, and shows where', async () => {
    await open();
    const dataTransfer = transferOf([pdf('a.pdf')]);
    const over = new DragEvent('dragover', {dataTransfer, bubbles: true, composed: true, cancelable: true});
    page.element.dispatchEvent(over);
    expect(over.defaultPrevented).to.be.true;
    expect(page.element.dataset).to.have.property('dragging');
    page.element.dispatchEvent(new DragEvent('dragleave', {dataTransfer}));
    expect(page.element.dataset).not.to.have.property('dragging');
    page.element.dispatchEvent(over);
    page.element.dispatchEvent(new DragEvent('drop', {dataTransfer, bubbles: true, composed: true, cancelable: true}));
    expect(page.element.dataset).not.to.have.property('dragging');
    await new Promise((settle) => setTimeout(settle, 30));
    await page.settled();
    expect(page.delivery.of('a.pdf').file.name).to.equal('a.pdf');
  });

  it('keeps a file that is dropped beside it from replacing the page, and leaves other drops alone', async () => {
    await open();
    const drop = (target: Element, files: readonly File[]) => {
      const dataTransfer = transferOf(files);
      if (files.length === 0) dataTransfer.setData('text/plain', 'words');
      const event = new DragEvent('drop', {dataTransfer, bubbles: true, composed: true, cancelable: true});
      target.dispatchEvent(event);
      return event.defaultPrevented;
    };
    expect(drop(document.body, [pdf('a.pdf')])).to.be.true;
    expect(drop(document.body, [])).to.be.false;
    const control = document.createElement('input');
    document.body.append(control);
    expect(drop(control, [pdf('a.pdf')])).to.be.false;
    control.remove();
    page.close();
    expect(drop(document.body, [pdf('a.pdf')])).to.be.false;
  });

  it('takes a pasted picture, and leaves pasted text alone', async () => {
    await open();
    const paste = (clipboardData: DataTransfer) => {
      const event = new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true});
      page.control.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const text = new DataTransfer();
    text.setData('text/plain', 'words');
    expect(paste(text)).to.be.false;
    expect(paste(transferOf([await picture('image.png')]))).to.be.true;
    await new Promise((settle) => setTimeout(settle, 30));
    await page.settled();
    expect(page.delivery.of('image.png').mediaType).to.equal('image/png');
  });

  it('shows a small picture of an image, without loading anything', async () => {
    await open();
    await page.choose(await picture('red.png'), pdf('a.pdf'));
    await new Promise((settle) => setTimeout(settle, 50));
    await page.settled();
    const canvases = [...page.root.querySelectorAll('canvas')];
    expect(canvases).to.have.length(1);
    expect(canvases[0]!.hidden).to.be.false;
    expect(canvases[0]!.getAttribute('aria-hidden')).to.equal('true');
    expect([...canvases[0]!.getContext('2d')!.getImageData(48, 48, 1, 1).data]).to.deep.equal([255, 0, 0, 255]);
  });

  it('announces what matters, once each, and no percentages', async () => {
    await open();
    await page.choose(pdf('a.pdf'), pdf('b.pdf'), emptyFile('leer.pdf'));
    for (let bytes = 0; bytes < 50; bytes += 10) {
      page.delivery.of('a.pdf').send(bytes, 10);
      await page.settled();
    }
    page.delivery.of('a.pdf').store();
    await page.settled();
    page.delivery.of('b.pdf').fail('offline');
    await page.settled();
    page.button('a.pdf entfernen').click();
    await page.settled();
    expect(page.said).to.deep.equal([
      'a.pdf wird übertragen. b.pdf wird übertragen. Die Datei „leer.pdf“ ist leer. Bitte wählen Sie eine andere.',
      'a.pdf ist übertragen.',
      'b.pdf ist nicht übertragen. Die Datei „b.pdf“ ließ sich nicht übertragen. Bitte versuchen Sie es später erneut.',
      'a.pdf ist entfernt. Das können Sie rückgängig machen.',
    ]);
  });

  it('is used by keyboard alone, and the focus is never lost', async () => {
    await open();
    let opened = 0;
    page.control.addEventListener('click', (event) => {
      opened += 1;
      expect(event.isTrusted).to.be.true;
      event.preventDefault();
    });
    await sendKeys({press: 'Tab'});
    expect(page.focused).to.equal('input');
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Space'});
    expect(opened).to.equal(2);

    await page.choose(pdf('a.pdf', 400), pdf('b.pdf', 400), pdf('c.pdf', 400));
    expect(page.focused).to.equal('input');
    const order: string[] = [];
    for (let at = 0; at < 6; at += 1) {
      await sendKeys({press: 'Tab'});
      order.push(page.focused);
    }
    expect(order).to.deep.equal(['a', 'b', 'c'].flatMap((name) => [`${name}.pdf anhalten`, `${name}.pdf entfernen`]));

    page.button('a.pdf anhalten').focus();
    await sendKeys({press: 'Space'});
    await page.settled();
    expect(page.focused).to.equal('a.pdf fortsetzen');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.focused).to.equal('a.pdf anhalten');
    page.delivery.of('a.pdf').fail('offline');
    await page.settled();
    expect(page.focused).to.equal('a.pdf erneut versuchen');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.delivery.of('a.pdf').asked).to.deep.equal(['pause', 'resume', 'resume']);

    // The button goes with the upload; the focus stays at the file.
    page.delivery.of('a.pdf').store();
    await page.settled();
    expect(page.names).to.deep.equal(['a.pdf']);
    expect(page.focused).to.equal('a.pdf entfernen');
    // After a removal: the file that moved up, the one before, at last the page.control.
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.names).to.deep.equal([]);
    expect(page.focused).to.equal('b.pdf entfernen');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Tab'});
    expect(page.focused).to.equal('c.pdf entfernen');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.focused).to.equal('b.pdf entfernen');
    await sendKeys({press: 'Space'});
    await page.settled();
    expect(page.focused).to.equal('Entfernen rückgängig machen: b.pdf');
    await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.focused).to.equal('b.pdf entfernen');
  });

  it('leaves the focus alone when it is elsewhere', async () => {
    await open();
    await page.choose(pdf('a.pdf'), pdf('b.pdf'));
    page.control.focus();
    page.delivery.of('a.pdf').store();
    await page.settled();
    expect(page.focused).to.equal('input');
    page.button('b.pdf entfernen').focus();
    page.delivery.of('b.pdf').store();
    await page.settled();
    expect(page.focused).to.equal('b.pdf entfernen');
  });

  it('lets one document be replaced by choosing again', async () => {
    await open({isList: false});
    await page.choose(pdf('old.pdf'));
    page.delivery.of('old.pdf').store();
    await page.settled();
    expect(page.control.labels![0]!.textContent.trim()).to.equal('Andere Datei auswählen (Nachweise)');
    await page.choose(pdf('new.pdf'));
    page.delivery.of('new.pdf').store();
    await page.settled();
    expect(page.names).to.deep.equal(['new.pdf']);
    expect(page.delivery.of('old.pdf').asked).to.deep.equal(['remove']);
  });

  it('shows and removes documents of an earlier visit', async () => {
    await open({answers: {evidence: [earlier('old.pdf')]}});
    expect(page.files).to.deep.equal(['old.pdf | 2 KB · übertragen']);
    page.button('old.pdf entfernen').click();
    await page.settled();
    expect(page.names).to.deep.equal([]);
    expect(page.files).to.deep.equal([]);
  });

  it('finds everything again when it comes back to the page', async () => {
    await open();
    await page.choose(pdf('a.pdf', 200), pdf('b.pdf', 200), emptyFile('leer.pdf'));
    page.show(false);
    page.delivery.of('a.pdf').store();
    page.delivery.of('b.pdf').send(100);
    page.show(true);
    await page.settled();
    expect(page.files).to.deep.equal(['a.pdf | 1 KB · übertragen', 'b.pdf | 1 KB · 50\u00A0% übertragen']);
    expect(page.refusals).to.have.length(1);
  });

  it('only shows what stands in a question that may not be changed', async () => {
    await open({readOnly: true, answers: {evidence: [earlier('old.pdf')]}});
    expect(page.root.querySelector('li')).not.to.equal(null);
    expect(page.root.querySelector('button, input')).to.equal(null);
  });

  it('says so where there is nowhere to send documents to', async () => {
    await open({isUnavailable: true});
    expect(page.refusals[0]).to.contain('lassen sich gerade nicht hinzufügen');
    expect(page.control.disabled).to.be.true;
  });

  for (const language of ['de', 'en']) {
    it(`is accessible in every state, in ${language}`, async () => {
      await open({language, answers: {evidence: [earlier('0.pdf')]}});
      await expect(page.element).to.be.accessible();
      await page.choose(await picture('1.png'), encryptedPdf('2.pdf'), emptyFile('3.pdf'), pdf('4.pdf'));
      page.delivery.of('1.png').send(50, 10);
      page.delivery.of('2.pdf').fail('offline');
      await page.settled();
      await expect(page.element).to.be.accessible();
      page.delivery.of('1.png').pause();
      page.delivery.of('2.pdf').store();
      await page.settled();
      await expect(page.element).to.be.accessible();
    });
  }

  it('has buttons of 44 pixels and more, and fits 320 pixels with the longest of names', async () => {
    await open();
    page.host.style.inlineSize = '320px';
    page.host.style.display = 'block';
    await page.choose(pdf(`${'Rechnung'.repeat(20)}.pdf`), pdf('b.pdf'));
    await page.settled();
    const {right} = page.host.getBoundingClientRect();
    for (const part of page.root.querySelectorAll('button, input, .button, li, p')) {
      const box = part.getBoundingClientRect();
      expect(box.right, part.textContent).to.be.at.most(right + 0.5);
      if (part.matches('button, input, .button')) {
        expect(box.height, part.textContent).to.be.at.least(44);
        expect(box.width, part.textContent).to.be.at.least(44);
      }
    }
  });
});
