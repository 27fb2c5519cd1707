import {expect} from '@open-wc/testing';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, StubbedFetch} from '../testing/stubbed-fetch.ts';

const refused = jsonAnswer(422, {type: 'about:blank', title: 'No', status: 422});

describe('the same form twice on one page', () => {
  let network: StubbedFetch;
  const pages: FormPage[] = [];

  beforeEach(() => (network = new StubbedFetch(refused)));

  afterEach(() => {
    leave();
    network.restore();
    sessionStorage.clear();
  });

  const leave = () => pages.splice(0).forEach((page) => page.close());

  async function open(): Promise<void> {
    for (let count = 0; count < 2; count++) pages.push(await FormPage.open({definition: shortForm, endpoint: '/in'}));
  }

  /** Fills in a form and sends it; the name that went, and the key it went under. */
  async function sent(page: FormPage, name: string): Promise<readonly [name: string, key: string]> {
    await page.type('/name', name);
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.pick('/pet', 'Nein');
    await page.press('Weiter');
    const before = network.requests.length;
    await page.press('Verbindlich absenden');
    await page.until(() => network.requests.length > before);
    const {body, headers} = network.requests.at(-1)!;
    return [(body as {answers: {name: string}}).answers.name, headers.get('idempotency-key')!];
  }

  it('sends the answers of each under a key of its own, and the same one after a reload', async () => {
    await open();
    const first = await sent(pages[0]!, 'Ada');
    const second = await sent(pages[1]!, 'Ida');
    expect([first[0], second[0]]).to.deep.equal(['Ada', 'Ida']);
    expect(first[1]).not.to.equal(second[1]);
    leave();
    await open();
    // This time the other one is sent first.
    expect(await sent(pages[1]!, 'Ida')).to.deep.equal(second);
    expect(await sent(pages[0]!, 'Ada')).to.deep.equal(first);
  });
});
