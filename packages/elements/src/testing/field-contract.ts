/** What a form expects of any question, whatever its widget: every example of a widget is held to it. */
import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
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
 * @param name of the example
 * @param question one that the widget takes by itself, or by `options.widget`
 * @param answer a valid one, if there is any
 */
export function itKeepsTheFieldContract(name: string, question: Question, answer?: unknown): void {
  describe(`${name} keeps the field contract:`, () => {
    let page: FieldPage;
    const {options, schema} = question;
    const open = async (own: Partial<Question> = {}) => {
      page = await FieldPage.open({
        ...(options && {options}),
        ...own,
        schema: {...schema, title: 'Frage', ...own.schema},
      });
      await page.loaded();
      return page;
    };
    const answered = {...(answer !== undefined && {value: answer})};
    afterEach(() => page.close());

    // What tells the state of the whole question: its group, or its only control.
    const told = () => page.root.querySelector('fieldset') ?? page.control;
    const fits = () => page.host.scrollWidth <= page.host.clientWidth;

    it('is accessible without a fault, and with one', async () => {
      await open({texts: {hint: 'Ein Hinweis.', help: 'Mehr **dazu**.', example: 'Beispiel'}});
      await expect(page.host).to.be.accessible();
      await page.say('Bitte füllen Sie das aus.');
      await expect(page.host).to.be.accessible();
    });

    it('is accessible from right to left, and fits on the smallest phone', async () => {
      await open({language: 'ar', ...answered});
      page.host.style.inlineSize = '320px';
      page.host.dir = 'rtl';
      await page.say('Bitte füllen Sie das aus.');
      await expect(page.host).to.be.accessible();
      expect(fits()).to.equal(true);
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
      for (const control of page.controls) {
        const names = [...(control.labels ?? [])].map(wordsIn).join('') || (control.ariaLabel ?? '');
        expect(names, control.id).not.to.equal('');
      }
    });

    it('can be reached and left by the Tab key alone, control by control', async () => {
      await open();
      const first = page.control;
      first.focus();
      // A group of radio buttons is one stop; everything else has one at least.
      const stops = new Set(page.controls.map((control) => (control.type === 'radio' ? control.name : control.id)));
      for (let pressed = 0; pressed <= stops.size + 5 && page.root.activeElement?.id !== 'after'; pressed++) {
        const now = page.root.activeElement as HTMLInputElement;
        stops.delete(now.type === 'radio' ? now.name : now.id);
        await sendKeys({press: 'Tab'});
      }
      expect(page.root.activeElement?.id).to.equal('after');
      expect([...stops]).to.deep.equal([]);
    });

    it('can be hit by a finger', async () => {
      await open(answered);
      for (const control of page.controls) {
        const {width, height} = control.getBoundingClientRect();
        expect(Math.min(width, height), control.id).to.be.at.least(24);
      }
    });

    it('changes nothing where it is only shown', async () => {
      await open({...answered, schema: {...schema, readOnly: true}});
      await expect(page.host).to.be.accessible();
      const before = page.answer;
      for (const control of page.controls) {
        control.focus();
        await sendKeys({press: 'a'});
        await sendKeys({press: 'ArrowDown'});
      }
      await page.settled();
      expect(page.answer).to.deep.equal(before);
      expect(page.actions.filter(({type}) => type !== 'leave')).to.deep.equal([]);
    });

    it('shows the message it is given, as long as it is given, and no other', async () => {
      await open();
      page.control.focus();
      page.root.getElementById('after')!.focus();
      await page.settled();
      expect(page.messages).to.deep.equal([]);
      await page.say('Das fehlt noch.');
      expect(page.messages).to.deep.equal(['Fehler: Das fehlt noch.']);
      await page.say('');
      expect(page.messages).to.deep.equal([]);
    });

    it('ties hint and message to what they are about', async () => {
      await open({texts: {hint: 'Ein Hinweis.'}});
      const described = () => page.describes(told()).filter((words) => /^(Ein Hinweis\.|Fehler:)/.test(words));
      expect(described()).to.have.length(1);
      await page.say('Das fehlt noch.');
      expect(described()[0]).to.match(/^Ein Hinweis\./);
      expect(described()[1]).to.equal('Fehler: Das fehlt noch.');
      await page.say('');
      expect(described()).to.have.length(1);
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

    it('shows whatever the author writes as text', async () => {
      for (const text of hostile) {
        await open({schema: {title: text}, texts: {hint: text, help: text, example: text}});
        await page.say(text);
        expect(page.label).to.equal(wordsIn(Object.assign(document.createElement('p'), {textContent: text})));
        expect(page.root.querySelector('[part="error"]')!.textContent).to.contain(text);
        expect(page.root.querySelector('[part="hint"]')!.textContent).to.contain(text);
        expect(page.root.querySelectorAll('img, script')).to.have.length(0);
        expect(fits(), text).to.equal(true);
        page.close();
      }
    });
  });
}
