import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';

const text = (title: string) => ({title, type: 'string'});
const warning = (check: string, at: string, words: string) => ({
  check,
  at: [at],
  severity: 'warning',
  message: {de: words},
});

const definition = {
  id: 'warnings',
  version: '1.0.0',
  language: 'de',
  title: 'Warnungen',
  schema: {
    type: 'object',
    required: ['dogs', 'address', 'stay'],
    properties: {
      dogs: {
        title: 'Hunde',
        type: 'array',
        minItems: 1,
        items: {title: 'Hund', type: 'object', properties: {name: text('Name')}},
      },
      address: {title: 'Anschrift', type: 'object', properties: {street: text('Straße'), place: text('Ort')}},
      stay: {title: 'Aufenthalt', type: 'object', properties: {from: text('Von'), to: text('Bis')}},
    },
  },
  pages: [
    {id: 'one', title: 'Eins', fields: ['/dogs', '/address', '/stay/from']},
    {id: 'two', title: 'Zwei', fields: ['/stay/to']},
    {id: 'check', type: 'review', title: 'Prüfen', fields: []},
  ],
  rules: [
    warning('!dogs.exists(dog, has(dog.name) && dog.name == "Rex")', '/dogs', 'Rex ist sehr häufig.'),
    warning('!has(address.street) || address.street != "Hafen"', '/address', 'Im Hafen wohnt kaum jemand.'),
    warning('!has(stay.from) || stay.from != "nie"', '/stay', 'Das ist ein seltsamer Aufenthalt.'),
  ],
};

describe('warnings about a list and a section', () => {
  let page: FormPage;
  afterEach(() => page.close());

  const shown = () => [...page.root.querySelectorAll('.warning')].map(wordsIn);

  async function answered(): Promise<void> {
    page = await FormPage.open({definition});
    await page.until(() => page.has('/dogs/0/name'));
    await page.type('/dogs/0/name', 'Rex');
    expect(shown()).to.deep.equal([]);
    await page.tab();
    await page.until(() => shown().length === 1);
  }

  it('stand at the list and are said once something in it was left', async () => {
    await answered();
    const words = 'Bitte beachten: Rex ist sehr häufig.';
    expect(shown()).to.deep.equal([words]);
    expect(page.announced).to.equal(words);
    const list = page.root.querySelector('.list')!;
    expect(list.querySelector('.warning')!.id).to.equal(list.getAttribute('aria-describedby'));
    await expect(page.element).to.be.accessible();
    await page.type('/dogs/0/name', 'Bello');
    expect(shown()).to.deep.equal([]);
    expect(list.hasAttribute('aria-describedby')).to.equal(false);
  });

  it('stand at the section, and above the page where no section is drawn', async () => {
    await answered();
    await page.type('/address/street', 'Hafen');
    await page.type('/stay/from', 'nie');
    await page.tab();
    await page.until(() => shown().length === 3);
    const section = page.root.querySelector('fieldset.section')!;
    expect(wordsIn(section.querySelector('.warning'))).to.equal('Bitte beachten: Im Hafen wohnt kaum jemand.');
    expect(section.getAttribute('aria-describedby')).to.equal('field/address-warning');
    const [first] = shown();
    expect(first).to.equal('Bitte beachten: Das ist ein seltsamer Aufenthalt.');
    await expect(page.element).to.be.accessible();
  });

  it('are said once more before sending, each where it belongs', async () => {
    await answered();
    await page.type('/address/street', 'Hafen');
    await page.type('/stay/from', 'nie');
    await page.press('Weiter');
    await page.press('Weiter');
    expect(page.heading).to.equal('Prüfen');
    expect(
      [...page.root.querySelectorAll('.review .warning')].map((each) => wordsIn(each.parentElement).slice(0, 60)),
    ).to.have.length(3);
    const group = [...page.root.querySelectorAll('.review-group')].find((each) =>
      wordsIn(each).startsWith('Anschrift'),
    )!;
    expect(wordsIn(group.querySelector('.warning'))).to.equal('Bitte beachten: Im Hafen wohnt kaum jemand.');
    await expect(page.element).to.be.accessible();
  });
});
