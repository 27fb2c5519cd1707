import {expect} from '@open-wc/testing';
import {wordsIn} from '../testing/field-page.ts';
import {FormPage} from '../testing/form-fixture.ts';
import {shortForm} from '../testing/short-form.ts';
import {jsonAnswer, noConnection, StubbedFetch, type Answer} from '../testing/stubbed-fetch.ts';

const stored = jsonAnswer(201, {
  reference: '7K3M-9QXD-2FHT',
  receivedAt: '2026-11-24T10:15:00Z',
  accessCode: 'geheim-0123456789',
  receipt: 'a.b.c',
});

const problem = (status: number, more: object = {}, headers: Record<string, string> = {}) =>
  jsonAnswer(status, {type: 'about:blank', title: 'No', status, ...more}, headers);

const keyReused = 'urn:ozg-forms:problem:key-reused';

describe('sending', () => {
  let page: FormPage;
  let network: StubbedFetch;
  const now = Date.now;

  async function openReview(options: {endpoint?: string} = {endpoint: '/in'}, ...answers: Answer[]): Promise<void> {
    network = new StubbedFetch(...answers);
    page = await FormPage.open({definition: shortForm, ...options});
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.pick('/pet', 'Nein');
    await page.press('Weiter');
    expect(page.heading).to.equal('Prüfen');
  }

  const openWith = (...answers: Answer[]) => openReview({endpoint: '/in'}, ...answers);

  afterEach(() => {
    page.close();
    network.restore();
    Date.now = now;
    sessionStorage.clear();
  });

  it('sends nothing where the host cancels, and lets the person send once the host no longer does', async () => {
    await openWith(stored);
    page.element.addEventListener(
      'ozg-submit',
      (event) => {
        event.preventDefault();
        expect(event.detail.channel).to.equal('email');
        expect(page.element.answers).to.deep.equal({name: 'Ada Meier', mail: 'ada@example.org', pet: false});
      },
      {once: true},
    );

    await send();
    await page.settled();
    expect(network.requests.length).to.equal(0);
    expect(page.heading).to.equal('Prüfen');

    await send();
    await page.until(() => sentTimes() === 1);
  });

  const send = () => page.press('Verbindlich absenden');
  const sentTimes = () => page.events.filter(({type}) => type === 'ozg-submitted').length;
  const failure = () => wordsIn(page.root.querySelector('#failure p'));

  it('says what happens next where the form says so, and nothing where it does not', async () => {
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    expect(page.root.querySelector('.next')).to.equal(null);
    page.close();
    network.restore();
    sessionStorage.clear();
    network = new StubbedFetch(stored);
    const texts = {de: {'': {next: 'Wir prüfen das.\n\n- Dann **schreiben** wir.'}}};
    page = await FormPage.open({definition: {...shortForm, texts}, endpoint: '/in'});
    await page.type('/name', 'Ada Meier');
    await page.type('/mail', 'ada@example.org');
    await page.press('Weiter');
    await page.pick('/pet', 'Nein');
    await page.press('Weiter');
    await send();
    await page.until(() => sentTimes() === 1);
    const next = page.root.querySelector('.next')!;
    expect(wordsIn(next)).to.equal('Wie es weitergeht Wir prüfen das. Dann schreiben wir.');
    expect(next.querySelector('li strong')).not.to.equal(null);
    await expect(page.element).to.be.accessible();
  });

  it('offers the copy that the receiver makes, and says when there is none at the moment', async () => {
    const acknowledgement = {
      reference: 'R-1',
      receivedAt: '2026-11-24T10:15:00Z',
      accessCode: 'geheim',
      receipt: 'a.b.c',
    };
    const copy: Answer = () => new Response('%PDF-1.7', {headers: {'content-type': 'application/pdf'}});
    await openWith(jsonAnswer(201, {...acknowledgement, copy: true}), noConnection, copy);
    await send();
    await page.until(() => sentTimes() === 1);
    const said = () => wordsIn(page.root.querySelector('.receipt .busy'));
    await page.press('Kopie Ihres Antrags herunterladen (PDF)');
    await page.until(() => said().startsWith('Die Kopie ist gerade nicht verfügbar.'));
    await expect(page.element).to.be.accessible();
    const {click} = HTMLAnchorElement.prototype;
    const saved: string[] = [];
    HTMLAnchorElement.prototype.click = function () {
      saved.push(this.download);
    };
    try {
      await page.press('Kopie Ihres Antrags herunterladen (PDF)');
      await page.until(() => said() === 'Die Kopie ist heruntergeladen.');
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
    expect(saved).to.deep.equal(['kopie-R-1.pdf']);
    const {url, headers} = network.requests.at(-1)!;
    expect([new URL(url).pathname, headers.get('authorization')]).to.deep.equal([
      '/in/submissions/R-1/copy',
      'Bearer geheim',
    ]);
  });

  it('works for a receiver that asks for it, and says so only when it takes long', async () => {
    const needed = problem(428, {type: 'urn:ozg-forms:problem:work-required'});
    const challenge = jsonAnswer(200, {challenge: 'abc', bits: 4, expiresAt: '2999-01-01T00:00:00Z'});
    await openWith(needed, challenge, stored);
    await send();
    await page.until(() => sentTimes() === 1);
    const {requests} = network;
    expect(requests.map(({url}) => url.split('/').at(-1))).to.deep.equal(['submissions', 'challenges', 'submissions']);
    expect(requests[2]!.headers.get('proof-of-work')).to.match(/^abc:\d+(\.\d+){7}$/);
    expect(requests[2]!.headers.get('idempotency-key')).to.equal(requests[0]!.headers.get('idempotency-key'));
  });

  it('brings exactly the answers, and ends with the receipt', async () => {
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    expect(network.requests).to.have.length(1);
    const [{url, headers, body}] = network.requests as [(typeof network.requests)[number]];
    expect(url).to.equal(`${location.origin}/in/submissions`);
    expect(headers.get('idempotency-key')).to.match(/^[0-9a-f]{32}$/);
    const {startedAt, form, ...rest} = body as {startedAt: string; form: {sha256: string}};
    expect(Date.parse(startedAt)).to.be.at.most(Date.now());
    expect(form.sha256).to.match(/^[0-9a-f]{64}$/);
    expect(form).to.include({id: 'short', version: '1.0.0'});
    expect(rest).to.deep.include({
      service: {leika: '99000000000000', name: 'Gästekarte'},
      language: 'de',
      answers: {name: 'Ada Meier', mail: 'ada@example.org', pet: false},
      attachments: [],
      reply: {digitalDecision: true, channel: 'email'},
    });

    expect([page.heading, page.focused]).to.deep.equal(['Ihr Antrag ist eingegangen', 'page-title']);
    const shown = wordsIn(page.root.querySelector('.receipt'));
    for (const part of ['7K3M-9QXD-2FHT', '24. November 2026', 'geheim-0123456789']) expect(shown).to.contain(part);
    expect(new URLSearchParams(location.search).has('ozg-page')).to.equal(false);
    await expect(page.element).to.be.accessible();
  });

  it('tells the host the reference, and keeps the access code to itself', async () => {
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    const told = page.events.find(({type}) => type === 'ozg-submitted')!.detail;
    expect(told).to.deep.equal({reference: '7K3M-9QXD-2FHT', receivedAt: '2026-11-24T10:15:00Z'});
  });

  it('offers the receipt as a file', async () => {
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    const files: [string, Blob][] = [];
    const {click} = HTMLAnchorElement.prototype;
    const {createObjectURL} = URL;
    let last: Blob;
    URL.createObjectURL = (blob) => createObjectURL.call(URL, (last = blob as Blob));
    HTMLAnchorElement.prototype.click = function () {
      files.push([this.download, last]);
    };
    await page.press('Eingangsbestätigung herunterladen');
    HTMLAnchorElement.prototype.click = click;
    URL.createObjectURL = createObjectURL;
    expect(files).to.have.length(1);
    expect(files[0]![0]).to.contain('eingangsbestaetigung');
    const text = await files[0]![1].text();
    for (const part of ['Gästekarte beantragen', '7K3M-9QXD-2FHT', 'geheim-0123456789', 'a.b.c'])
      expect(text).to.contain(part);
  });

  it('follows the choice of how the decision comes back', async () => {
    await openWith(stored);
    page.root.querySelector<HTMLInputElement>('#reply-post')!.click();
    await send();
    await page.until(() => sentTimes() === 1);
    expect(network.requests[0]!.body).to.deep.include({reply: {digitalDecision: false, channel: 'post'}});
  });

  it('happens once, however often somebody clicks', async () => {
    let answer: (response: Response) => void = () => {};
    await openWith(() => new Promise<Response>((settle) => (answer = settle)));
    const button = page.button('Verbindlich absenden');
    button.click();
    button.click();
    await page.settled();
    button.click();
    await page.settled();
    expect(network.requests).to.have.length(1);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(page.announced).to.equal('Ihr Antrag wird übermittelt. Bitte warten Sie.');
    await expect(page.element).to.be.accessible();
    answer(await stored(network.requests[0]!));
    await page.until(() => sentTimes() === 1);
    expect(network.requests).to.have.length(1);
  });

  it('is tried again by itself when the receiver is busy, under the same key', async () => {
    const announced: string[] = [];
    await openWith(problem(503, {}, {'retry-after': '0'}), () => {
      announced.push(page.announced);
      return stored(network.requests[0]!);
    });
    await send();
    await page.until(() => sentTimes() === 1);
    const [first, second] = network.requests;
    expect(second!.headers.get('idempotency-key')).to.equal(first!.headers.get('idempotency-key'));
    expect(second!.body).to.deep.equal(first!.body);
    expect(announced[0]).to.contain('Wir versuchen es gleich noch einmal.');
  });

  it('ends with the receipt of the first attempt where only its answer was lost, and says what it lacks', async () => {
    const acknowledgement = {
      reference: '7K3M-9QXD-2FHT',
      receivedAt: '2026-11-24T10:15:00Z',
      accessCode: 'geheim-0123456789',
      receipt: 'a.b.c',
    };
    const lost: Answer = () => {
      Date.now = () => now() + 600_000;
      return noConnection(network.requests[0]!);
    };
    await openWith(lost, problem(422, {type: keyReused, acknowledgement}), stored);
    await send();
    await page.until(() => failure() !== '');
    Date.now = now;
    await page.press('Zur Person ändern');
    await page.type('/name', 'Ada Groß');
    await page.press('Weiter');
    await send();
    await page.until(() => sentTimes() === 1);
    expect(page.focused).to.equal('page-title');
    const shown = wordsIn(page.root.querySelector('.receipt'));
    expect(shown).to.contain('7K3M-9QXD-2FHT').and.to.contain('nicht enthalten');
    await expect(page.element).to.be.accessible();

    await page.press('Als weiteren Antrag absenden');
    expect(page.heading).to.equal('Prüfen');
    await send();
    await page.until(() => sentTimes() === 2);
    const [first, second, third] = network.requests.map(({headers}) => headers.get('idempotency-key'));
    expect(second).to.equal(first);
    expect(third).not.to.equal(second);
    expect(network.requests[2]!.body).to.have.nested.property('answers.name', 'Ada Groß');
  });

  it('asks with the same body after the page was loaded anew', async () => {
    const late: Answer = (request) => {
      Date.now = () => now() + 600_000;
      return noConnection(request);
    };
    await openWith(late);
    await send();
    await page.until(() => failure() !== '');
    const [before] = network.requests;
    page.close();
    network.restore();
    Date.now = now;
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    const [after] = network.requests;
    expect(after!.headers.get('idempotency-key')).to.equal(before!.headers.get('idempotency-key'));
    expect(after!.body).to.deep.equal(before!.body);
  });

  it('shows what the receiver refuses at the fields, and sends again once it is changed', async () => {
    const message = 'Diese Adresse ist gesperrt.';
    await openWith(problem(422, {violations: [{pointer: '/mail', keyword: 'rule', message}]}), stored);
    await send();
    await page.until(() => page.summary.length > 0);
    expect(page.summary).to.deep.equal([message]);
    expect(page.focused).to.equal('summary');
    expect(page.events.at(-1)!.detail).to.deep.equal({phase: 'submit', message: 'refused'});
    page.root.querySelector<HTMLElement>('#summary a')!.click();
    await page.settled();
    expect([page.heading, page.focused, page.messageAt('/mail')]).to.deep.equal(['Zur Person', 'field/mail', message]);
    await page.type('/mail', 'ida@example.org');
    expect(page.messageAt('/mail')).to.equal('');
    await page.press('Weiter');
    await page.press('Weiter');
    await send();
    await page.until(() => sentTimes() === 1);
    expect(network.requests[1]!.body).to.deep.include({
      answers: {name: 'Ada Meier', mail: 'ida@example.org', pet: false},
    });
  });

  it('shows a refusal that belongs to no field, and can be tried again', async () => {
    const message = 'Heute nicht mehr.';
    await openWith(problem(422, {violations: [{pointer: '/nowhere', keyword: 'rule', message}]}), stored);
    await send();
    await page.until(() => page.summary.length > 0);
    expect(page.summary).to.deep.equal([message]);
    page.root.querySelector<HTMLElement>('#summary a')!.click();
    await page.settled();
    expect(page.focused).to.equal('page-title');
    await send();
    await page.until(() => sentTimes() === 1);
  });

  for (const [what, answer, reason, words] of [
    ['refused without a reason', problem(400), 'refused', 'Die Behörde konnte den Antrag so nicht annehmen.'],
    [
      'the form was renewed',
      problem(422, {type: 'urn:ozg-forms:problem:form-changed'}),
      'version',
      'Dieses Formular wurde inzwischen erneuert.',
    ],
    ['the receiver stays down', problem(500), 'server', 'Der Antrag konnte gerade nicht übermittelt werden.'],
    ['an earlier attempt is in', problem(422, {type: keyReused}), 'duplicate', 'Ein Antrag von Ihnen ist bereits'],
    ['there is no connection', noConnection, 'offline', 'weil keine Verbindung besteht'],
  ] as const) {
    it(`says so when ${what}, and keeps the answers`, async () => {
      // As if the time for trying again were used up.
      const late: Answer = (request) => {
        Date.now = () => now() + 600_000;
        return answer(request);
      };
      await openWith(late, stored);
      await send();
      await page.until(() => failure() !== '');
      expect(failure()).to.contain(words);
      expect(page.focused).to.equal('failure');
      expect(page.events.at(-1)!.detail).to.deep.equal({phase: 'submit', message: reason});
      expect(page.element.answers).to.deep.equal({name: 'Ada Meier', mail: 'ada@example.org', pet: false});
      await expect(page.element).to.be.accessible();

      Date.now = now;
      await send();
      await page.until(() => sentTimes() === 1);
      const [first, second] = network.requests;
      expect(second!.headers.get('idempotency-key')).to.equal(first!.headers.get('idempotency-key'));
    });
  }

  it('can be left for another page after a failure, which takes the failure away', async () => {
    await openWith(problem(400));
    await send();
    await page.until(() => failure() !== '');
    history.back();
    await page.until(() => page.heading === 'Aufenthalt');
    expect(failure()).to.equal('');
  });

  it('needs an address, and keeps the answers without one', async () => {
    await openReview({});
    await send();
    expect(failure()).to.contain('„endpoint“');
    expect(network.requests).to.have.length(0);
    expect(page.element.answers).to.deep.include({name: 'Ada Meier'});
  });

  it('does not begin while something is wrong', async () => {
    await openWith(stored);
    await page.press('Zur Person ändern');
    await page.type('/mail', 'ada');
    await page.press('Weiter');
    expect(page.heading).to.equal('Zur Person');
    expect(network.requests).to.have.length(0);
  });

  it('is followed by the receipt whatever the buttons of the browser do', async () => {
    await openWith(stored);
    await send();
    await page.until(() => sentTimes() === 1);
    window.dispatchEvent(new PopStateEvent('popstate'));
    await page.settled();
    expect(page.heading).to.equal('Ihr Antrag ist eingegangen');
  });
});
