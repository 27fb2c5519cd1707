import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {FieldPage, wordsIn} from '../testing/field-page.ts';

describe('ozg-count', () => {
  let page: FieldPage;
  const open = async (maxLength: number, value?: string, language = 'de') => {
    page = await FieldPage.open({
      schema: {type: 'string', maxLength},
      options: {widget: 'textarea'},
      language,
      ...(value !== undefined && {value}),
    });
    while (told() === '') await page.settled();
  };
  const told = () => wordsIn(page.root.querySelector('ozg-count'));
  const pause = () => new Promise((settle) => setTimeout(settle, 1_100));
  afterEach(() => page.close());

  it('counts what the schema counts: code points, without spaces around them', async () => {
    await open(10, '👩‍🚒ä ');
    expect(told()).to.equal('Noch 6 Zeichen');
    page.control.focus();
    await sendKeys({type: 'abcdefg'});
    expect(told()).to.equal('2 Zeichen zu viel');
    expect(page.session.state.violations.map(({keyword}) => keyword)).to.deep.equal(['maxLength']);
  });

  it('says it in the words of the language', async () => {
    await open(1, undefined, 'en');
    expect(told()).to.equal('1 character left');
  });

  it('is heard after a pause and not at each key, and only towards the end', async function () {
    this.timeout(5_000);
    await open(200);
    page.control.focus();
    await sendKeys({type: 'abc'});
    await pause();
    expect(page.said).to.deep.equal([]);
    page.control.value = 'x'.repeat(158);
    await sendKeys({type: 'yy'});
    await sendKeys({type: 'z'});
    await pause();
    expect(page.said).to.deep.equal(['Noch 39 Zeichen']);
  });

  it('is part of what is read out with the control', async () => {
    await open(100);
    expect(page.describes(page.control)).to.deep.equal(['Noch 100 Zeichen']);
  });

  it('lets the control grow with its text', async () => {
    await open(2000);
    const height = page.control.offsetHeight;
    page.control.focus();
    for (let lines = 0; lines < 8; lines++) await sendKeys({press: 'Enter'});
    await page.settled();
    expect(page.control.offsetHeight).to.be.above(height);
  });
});
