import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm, titledTwice} from '../testing/short-form.ts';

describe('the review page', () => {
  let page: FormPage;
  afterEach(() => page.close());

  beforeEach(async () => {
    page = await FormPage.open({definition: shortForm});
    await page.type('/name', '<b>Ada</b>');
    await page.type('/mail', 'ada@example.org');
    await page.type('/born', '3.7.1984');
    await page.press('Weiter');
    await page.type('/nights', '2,5');
    await page.pick('/pet', 'Ja');
    await page.pick('/animal/kind', 'Katze');
    for (const [at, name] of ['Adi', 'Ari'].entries()) {
      await page.press(at === 0 ? 'Eintrag hinzufügen' : 'Weiteren Eintrag hinzufügen');
      await page.type(`/tags/${at}`, name);
    }
    await page.press('Weiter');
  });

  const rows = () =>
    [...page.root.querySelectorAll('dl > div')].map((row) =>
      [wordsIn(row.querySelector('dt')), [...row.querySelectorAll('dd')].map(wordsIn).join(' / ')].join(': '),
    );

  it('shows every answer as one writes it, page by page', async () => {
    expect(rows()).to.deep.equal([
      'Name: <b>Ada</b>',
      'E-Mail: ada@example.org',
      'Geburtsdatum: 03.07.1984',
      'Nächte: 2,5 Nächte',
      'Haustier: Ja',
      'Art: Katze',
      'Beinamen: Adi / Ari',
    ]);
    expect([...page.root.querySelectorAll('h3, [role="heading"]')].map(wordsIn)).to.deep.equal([
      'Zur Person',
      'Aufenthalt',
      'Tier',
    ]);
    await expect(page.element).to.be.accessible();
  });

  it('does not say twice what a page and its only section are called', async () => {
    page.close();
    page = await FormPage.open({definition: titledTwice});
    await page.type('/person/name', 'Ada');
    await page.press('Weiter');
    const headings = [...page.root.querySelectorAll('.review h3, .review [role="heading"]')].map(wordsIn);
    expect([headings, rows()]).to.deep.equal([['Zur Person'], ['Name: Ada']]);
  });

  it('shows a list that is one choice as one line, and one among several as one each', async () => {
    page.close();
    const pair = {const: ['a', 'b'], title: 'Paar'};
    const properties = {
      one: {title: 'Eine', oneOf: [pair]},
      all: {title: 'Alle', type: 'array', uniqueItems: true, items: {oneOf: [pair, {const: 'c', title: 'Allein'}]}},
    };
    page = await FormPage.open({definition: {properties}});
    await page.pick('/one', 'Paar');
    for (const label of ['Paar', 'Allein']) await page.pick('/all', label);
    await page.press('Weiter');
    expect(rows()).to.deep.equal(['Eine: Paar', 'Alle: Paar / Allein']);
    expect(page.element.answers).to.deep.equal({one: ['a', 'b'], all: [['a', 'b'], 'c']});
  });

  it('leads back to each page, and straight back to itself after the change', async () => {
    await page.press('Zur Person ändern');
    expect([page.heading, page.focused]).to.deep.equal(['Zur Person', 'page-title']);
    await page.type('/born', '');
    for (const part of [1, 2]) await page.type(`/born-${part}`, '');
    await page.press('Weiter');
    expect(page.heading).to.equal('Prüfen');
    expect(rows()[2]).to.equal('Geburtsdatum: Keine Angabe');
  });

  it('asks how the decision is to come back, without a mailbox nobody has', async () => {
    const group = page.root.querySelector('input[name="reply"]')!.closest('fieldset')!;
    expect(wordsIn(group.querySelector('legend'))).to.equal('Wie möchten Sie den Bescheid erhalten?');
    const radios = [...group.querySelectorAll('input')];
    expect(radios.map(({labels, checked}) => [wordsIn(labels![0]!), checked])).to.deep.equal([
      ['Per E-Mail', true],
      ['Per Post', false],
    ]);
    radios[1]!.click();
    await page.settled();
    expect(radios.map(({checked}) => checked)).to.deep.equal([false, true]);
  });

  it('says that sending is binding', () => {
    expect(wordsIn(page.root.querySelector('.hasty'))).to.contain('Mit dem Absenden ist Ihr Antrag gestellt.');
    expect(page.hasButton('Verbindlich absenden')).to.equal(true);
  });
});
