import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';

describe('faults', () => {
  let page: FormPage;
  beforeEach(async () => (page = await FormPage.open({definition: shortForm})));
  afterEach(() => page.close());

  const mailFault = 'Bitte geben Sie bei „E-Mail“ eine vollständige E-Mail-Adresse an, zum Beispiel name@beispiel.de.';

  describe('at a field', () => {
    it('wait until it is left, follow each keystroke, and go as soon as it is right', async () => {
      for (const part of ['a', 'ada', 'ada@']) {
        await page.type('/mail', part);
        expect(page.messageAt('/mail'), part).to.equal('');
      }
      await page.tab();
      expect(page.messageAt('/mail')).to.equal(mailFault);
      await page.type('/mail', 'ada@example');
      expect(page.messageAt('/mail')).to.equal(mailFault);
      await page.type('/mail', 'ada@example.org');
      expect(page.messageAt('/mail')).to.equal('');
      expect(page.focused).to.equal('field/mail');
      await page.type('/mail', 'ada@');
      expect(page.messageAt('/mail')).to.equal(mailFault);
    });

    it('do not come by walking through what is still empty', async () => {
      page.control('/name').focus();
      await page.tab();
      await page.tab();
      expect(page.root.querySelectorAll('[part="error"]')).to.have.length(0);
      expect(page.summary).to.deep.equal([]);
    });

    it('are tied to it', async () => {
      await page.type('/mail', 'ada');
      await page.tab();
      const control = page.control('/mail');
      expect(control.getAttribute('aria-invalid')).to.equal('true');
      expect(page.root.getElementById(control.getAttribute('aria-describedby')!)).to.equal(
        page.root.getElementById('field/mail-error'),
      );
    });

    it('say what is wrong with half a date', async () => {
      await page.type('/born', '3');
      page.control('/name').focus();
      await page.settled();
      expect(page.messageAt('/born')).to.contain('noch Monat und Jahr');
      expect(page.control('/born').value).to.equal('3');
    });
  });

  describe('above a page', () => {
    it('take the focus when somebody wants to go on, and lead to the fields', async () => {
      await page.press('Weiter');
      expect(page.heading).to.equal('Zur Person');
      expect(page.focused).to.equal('summary');
      expect(wordsIn(page.root.getElementById('summary-title'))).to.equal('2 Angaben fehlen noch oder passen nicht');
      expect(page.summary).to.deep.equal(['Bitte füllen Sie „Name“ aus.', 'Bitte füllen Sie „E-Mail“ aus.']);
      expect(page.messageAt('/name')).to.equal(page.summary[0]);
      await expect(page.element).to.be.accessible();
      page.root.querySelectorAll<HTMLElement>('#summary a')[1]!.click();
      await page.settled();
      expect(page.focused).to.equal('field/mail');
    });

    it('go one by one, without moving the focus', async () => {
      await page.press('Weiter');
      await page.type('/name', 'Ada');
      expect(page.summary).to.deep.equal(['Bitte füllen Sie „E-Mail“ aus.']);
      expect(page.focused).to.equal('field/name');
      await page.type('/mail', 'ada@example.org');
      expect(page.root.getElementById('summary')).to.equal(null);
    });

    it('take the focus again each time', async () => {
      await page.press('Weiter');
      await page.type('/name', 'Ada');
      await page.press('Weiter');
      expect(page.focused).to.equal('summary');
    });

    it('are told to the host', async () => {
      await page.press('Weiter');
      expect(page.events.at(-1)!.detail).to.include({page: 'person', hasErrors: true});
    });
  });

  describe('on the review page', () => {
    beforeEach(async () => {
      await page.type('/name', 'Ada');
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      await page.pick('/pet', 'Ja');
      history.pushState(null, '', `${location.search.replace('ozg-page=stay', 'ozg-page=review')}`);
      window.dispatchEvent(new PopStateEvent('popstate'));
      await page.until(() => page.heading === 'Prüfen');
    });

    it('are those of all pages, and lead to the field on its page', async () => {
      await page.press('Verbindlich absenden');
      expect(page.focused).to.equal('summary');
      expect(page.summary).to.deep.equal(['Bitte wählen Sie bei „Art“ eine Antwort aus.']);
      page.root.querySelector<HTMLElement>('#summary a')!.click();
      await page.settled();
      expect([page.heading, page.focused]).to.deep.equal(['Aufenthalt', 'field/animal/kind']);
      expect(new URLSearchParams(location.search).get('ozg-page')).to.equal('stay');
      await page.pick('/animal/kind', 'Hund');
      await page.press('Weiter');
      expect(page.heading).to.equal('Prüfen');
      expect(page.summary).to.deep.equal([]);
    });
  });
});
