/** What a form expects of any question, whatever its widget: each widget's test calls this first. */
import {expect} from '@open-wc/testing';
import {FieldPage, wordsIn, type Question} from './field-page.ts';

const hostile = [
  '<img src=x onerror=alert(1)>',
  '${alert(1)} {{7*7}}',
  '</label><script>alert(1)</script>',
  'Größe & "Maß" ’',
  'مرحبا بالعالم',
  'x'.repeat(400),
] as const;

/**
 * @param name of the widget
 * @param question one that the widget takes by itself, or by `options.widget`
 */
export function itKeepsTheFieldContract(name: string, question: Question): void {
  describe(`${name} keeps the field contract:`, () => {
    let page: FieldPage;
    const open = async (own: Partial<Question> = {}) =>
      (page = await FieldPage.open({...question, ...own, schema: {title: 'Frage', ...question.schema, ...own.schema}}));
    afterEach(() => page.close());

    // What tells the state of the whole question: its group, or its only control.
    const told = () => page.root.querySelector('fieldset') ?? page.control;

    it('is accessible without a fault, and with one', async () => {
      await open({texts: {hint: 'Ein Hinweis.', help: 'Mehr **dazu**.', example: 'Beispiel'}});
      await expect(page.host).to.be.accessible();
      await page.say('Bitte füllen Sie das aus.');
      await expect(page.host).to.be.accessible();
    });

    it('has the id of its place, and can take the focus', async () => {
      await open();
      page.control.focus();
      expect(page.root.activeElement).to.equal(page.control);
    });

    it('is named by the question', async () => {
      await open();
      expect(page.label).to.equal('Frage');
      const group = page.root.querySelector('fieldset');
      if (group) expect(wordsIn(group.querySelector(':scope > legend'))).to.equal('Frage');
      else expect([...page.control.labels!].map(wordsIn)).to.deep.equal(['Frage']);
    });

    it('shows the message it is given, as long as it is given, and no other', async () => {
      await open();
      page.control.focus();
      page.root.getElementById('after')!.focus();
      await page.settled();
      expect(page.root.querySelector('[part="error"]')).to.equal(null);
      await page.say('Das fehlt noch.');
      expect([...page.root.querySelectorAll('[part="error"]')].map(wordsIn)).to.deep.equal(['Fehler: Das fehlt noch.']);
      await page.say('');
      expect(page.root.querySelector('[part="error"]')).to.equal(null);
    });

    it('ties hint and message to what they are about', async () => {
      await open({texts: {hint: 'Ein Hinweis.'}});
      expect(page.describes(told())).to.deep.equal(['Ein Hinweis.']);
      await page.say('Das fehlt noch.');
      expect(page.describes(told())).to.deep.equal(['Ein Hinweis.', 'Fehler: Das fehlt noch.']);
      await page.say('');
      expect(page.describes(told())).to.deep.equal(['Ein Hinweis.']);
    });

    it('is marked as invalid only while there is a message', async () => {
      await open();
      const isMarked = () => page.root.querySelector('[aria-invalid="true"]') !== null;
      expect(isMarked()).to.equal(false);
      await page.say('Das fehlt noch.');
      expect(isMarked()).to.equal(true);
      await page.say('');
      expect(isMarked()).to.equal(false);
    });

    it('tells when it may be left out', async () => {
      await open({isRequired: false});
      const isDeclaration = page.session.field('/answer')!.kind === 'declaration';
      expect(page.label).to.equal(isDeclaration ? 'Frage' : 'Frage (optional)');
      expect(page.root.querySelector('[aria-required]')).to.equal(null);
    });

    for (const text of hostile) {
      it(`shows ${text.slice(0, 30)} as text`, async () => {
        await open({schema: {title: text}, texts: {hint: text, help: text, example: text}});
        await page.say(text);
        expect(page.label).to.equal(wordsIn(Object.assign(document.createElement('p'), {textContent: text})));
        expect(page.root.querySelector('[part="error"]')!.textContent).to.contain(text);
        expect(page.root.querySelector('[part="hint"]')!.textContent).to.contain(text);
        expect(page.root.querySelectorAll('img, script')).to.have.length(0);
        expect(page.host.scrollWidth).to.be.at.most(page.host.clientWidth);
      });
    }
  });
}
