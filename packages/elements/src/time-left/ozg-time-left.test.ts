import {expect} from '@open-wc/testing';
import type {OzgFormEvents} from '../events.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {wordsIn} from '../testing/field-page.ts';
import './define.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, StubbedFetch} from '../testing/stubbed-fetch.ts';

const minute = 60_000;
const names = ['ozg-session-expiring', 'ozg-session-expired', 'ozg-session-extend'] as const;
type SessionEvent = OzgFormEvents[(typeof names)[number]];

describe('the end of a login', () => {
  let page: FormPage;
  let told: SessionEvent[];
  const now = Date.now;
  const wait = window.setTimeout;

  const inMs = (left: number) => new Date(Date.now() + left).toISOString();
  const notice = () => page.root.querySelector<HTMLElement>('.time-left')!;
  const said = () => wordsIn(notice().querySelector('[role="alert"]'));
  const isShown = () => notice().getClientRects().length > 0;
  const types = () => told.map(({type}) => type);

  beforeEach(async () => {
    page = await FormPage.open({definition: shortForm, endpoint: '/in'});
    told = [];
    for (const name of names) page.element.addEventListener(name, (event) => told.push(event));
  });

  afterEach(() => {
    page.close();
    Date.now = now;
    window.setTimeout = wait;
    sessionStorage.clear();
  });

  async function endIn(left: number): Promise<void> {
    page.element.sessionExpires = inMs(left);
    await page.until(() => page.root.querySelector('.time-left') !== null);
  }

  /** As when a device wakes up after so long. */
  async function sleep(milliseconds: number): Promise<void> {
    const before = Date.now;
    Date.now = () => before() + milliseconds;
    document.dispatchEvent(new Event('visibilitychange'));
    await page.settled();
  }

  it('is told five minutes and one minute before, once each, and the focus stays', async () => {
    await page.type('/name', 'Ada');
    await endIn(5 * minute + 400);
    expect(isShown()).to.equal(false);
    expect(said()).to.equal('');
    await page.until(isShown);
    expect(said()).to.match(/^Ihre Sitzung läuft in weniger als 5 Minuten ab, um \d\d:\d\d Uhr\./);
    const first = notice().querySelector('[role="alert"]')!.firstChild;
    await sleep(2 * minute);
    expect(notice().querySelector('[role="alert"]')!.firstChild).to.equal(first);
    await sleep(2 * minute);
    expect(said()).to.contain('in weniger als einer Minute');
    expect(types()).to.deep.equal(['ozg-session-expiring', 'ozg-session-expiring']);
    expect(told.map(({detail}) => (detail as {secondsLeft: number}).secondsLeft)).to.deep.equal([300, 60]);
    expect(page.focused).to.equal('field/name');
    await expect(page.element).to.be.accessible();
  });

  it('is put off by a later time, which is announced, and the focus goes back to where it was', async () => {
    await page.type('/name', 'Ada');
    await endIn(2 * minute);
    page.element.addEventListener('ozg-session-extend', () => (page.element.sessionExpires = inMs(30 * minute)));
    page.button('Verlängern').focus();
    await page.press('Verlängern');
    expect(isShown()).to.equal(false);
    expect(page.announced).to.match(/^Ihre Sitzung dauert jetzt bis \d\d:\d\d Uhr\.$/);
    expect(page.focused).to.equal('field/name');
    expect(page.element.answers).to.deep.equal({name: 'Ada'});
  });

  it('is not told where the host gives more time at once', async () => {
    const shown: boolean[] = [];
    await endIn(10 * minute);
    const observer = new MutationObserver(() => shown.push(isShown()));
    observer.observe(notice(), {attributes: true, childList: true, subtree: true, characterData: true});
    page.element.addEventListener('ozg-session-expiring', () => (page.element.sessionExpires = inMs(30 * minute)));
    await sleep(6 * minute);
    expect(types()).to.deep.equal(['ozg-session-expiring']);
    expect(shown).to.not.include(true);
  });

  it('is left to a host that says so itself', async () => {
    for (const name of names) page.element.addEventListener(name, (event) => event.preventDefault());
    await endIn(5 * minute);
    expect(isShown()).to.equal(false);
    await sleep(6 * minute);
    expect(types()).to.deep.equal(['ozg-session-expiring', 'ozg-session-expired']);
    expect(isShown()).to.equal(false);
  });

  it('says when the host gives no more time, and can be asked again', async () => {
    await endIn(4 * minute);
    window.setTimeout = ((act: () => void, ms?: number) =>
      wait(act, ms === 15_000 ? 400 : ms)) as unknown as typeof setTimeout;
    await page.press('Verlängern');
    expect(page.button('Wird verlängert …').getAttribute('aria-disabled')).to.equal('true');
    await page.press('Wird verlängert …');
    expect(types().filter((type) => type === 'ozg-session-extend')).to.have.length(1);
    await page.until(() => said().startsWith('Das hat nicht geklappt.'));
    await page.press('Verlängern');
    expect(types().filter((type) => type === 'ozg-session-extend')).to.have.length(2);
  });

  it('keeps the answers and stops sending, until there is a new login; the key stays the same', async () => {
    const stored = jsonAnswer(201, {
      reference: 'R',
      receivedAt: '2026-11-24T10:15:00Z',
      accessCode: 'c',
      receipt: 'a.b.c',
    });
    const network = new StubbedFetch(jsonAnswer(400, {title: 'No', status: 400}), stored);
    try {
      await page.type('/name', 'Ada Meier');
      await page.type('/mail', 'ada@example.org');
      await page.press('Weiter');
      await page.pick('/pet', 'Nein');
      await page.press('Weiter');
      await endIn(2 * minute);
      await page.press('Verbindlich absenden');
      await page.until(() => network.requests.length === 1);

      await sleep(3 * minute);
      expect(types()).to.deep.equal(['ozg-session-expiring', 'ozg-session-expired']);
      expect(said()).to.contain('Ihre Sitzung ist abgelaufen. Ihre Angaben sind noch da.');
      await page.press('Verbindlich absenden');
      const failure = () => wordsIn(page.root.querySelector('#failure p'));
      await page.until(() => failure().startsWith('Der Antrag ist noch nicht abgeschickt, weil Ihre Sitzung'));
      expect(page.focused).to.equal('failure');
      expect(network.requests).to.have.length(1);
      expect(page.events.at(-1)!.detail).to.deep.equal({phase: 'submit', message: 'session'});
      await expect(page.element).to.be.accessible();

      page.element.addEventListener('ozg-session-extend', () => (page.element.sessionExpires = inMs(30 * minute)));
      await page.press('Neu anmelden');
      expect([failure(), isShown()]).to.deep.equal(['', false]);
      await page.press('Verbindlich absenden');
      await page.until(() => page.events.at(-1)?.type === 'ozg-submitted');
      const [first, second] = network.requests;
      expect(second!.headers.get('idempotency-key')).to.equal(first!.headers.get('idempotency-key'));
      expect((second!.body as {answers: object}).answers).to.include({name: 'Ada Meier'});
      expect(page.root.querySelector('.time-left')).to.equal(null);
    } finally {
      network.restore();
    }
  });

  it('is reported where it is no time, and keeps nobody from going on', async () => {
    page.element.setAttribute('session-expires', 'heute um drei');
    await page.until(() => page.events.at(-1)?.type === 'ozg-error');
    const {phase, message} = page.events.at(-1)!.detail as {phase: string; message: string};
    expect(phase).to.equal('session');
    expect(message).to.contain('"heute um drei" is no time. Give one as RFC 3339');
    expect(isShown()).to.equal(false);
  });

  it('leaves what gets the focus in sight', async () => {
    await endIn(3 * minute);
    page.control('/name').focus();
    page.element.style.marginBlockEnd = '200vh';
    window.scrollTo(0, document.body.scrollHeight);
    page.control('/mail').focus();
    page.control('/name').focus();
    const below = notice().getBoundingClientRect().bottom;
    expect(page.control('/name').getBoundingClientRect().top).to.be.at.least(below);
  });
});
