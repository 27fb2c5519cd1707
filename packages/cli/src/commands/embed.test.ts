import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {embedding, variants, type EmbedOptions} from '../embed/embed.ts';
import {runHere} from '../testing/command-line.ts';

const options: EmbedOptions = {
  variant: 'server',
  server: 'https://formulare.example',
  forms: ['hundesteuer-anmeldung'],
  hasCatalog: false,
  profile: '/profile.json',
  endpoint: undefined,
  integrity: undefined,
};
const fallback = '\n  <a href="/hundesteuer-anmeldung.pdf">Antrag ohne JavaScript (PDF)</a>\n</ozg-form>';

describe('embed', () => {
  it('writes the two lines of docs/webmaster.md', async () => {
    const {status, stdout} = await runHere([
      'embed',
      'hundesteuer-anmeldung',
      '--server',
      'https://formulare.example/',
      '--json',
    ]);
    const {html, policy} = JSON.parse(stdout) as {html: string; policy: object};
    assert.equal(status, 0);
    assert.equal(
      html,
      `<script type="module" src="https://formulare.example/v1/ozg-forms.js"></script>
<ozg-form src="https://formulare.example/forms/hundesteuer-anmeldung/form.json" profile="/profile.json">${fallback}`,
    );
    assert.deepEqual(policy, {
      'script-src': 'https://formulare.example',
      'connect-src': "'self' https://formulare.example",
    });
  });

  it('pins what lies on the town’s own site', () => {
    const {html, policy} = embedding({...options, variant: 'single', integrity: 'sha384-abc+/='});
    assert.ok(
      html.startsWith(
        '<script type="module" src="/ozg-forms.single.js" integrity="sha384-abc+/=" crossorigin="anonymous"></script>',
      ),
    );
    assert.equal(policy['script-src'], "'self'");
  });

  it('loads one script for several forms and a catalogue', () => {
    const {html} = embedding({...options, forms: ['a', 'b'], hasCatalog: true});
    assert.equal(html.match(/<script/g)!.length, 1);
    assert.deepEqual(html.match(/src="https:\/\/formulare\.example\/forms\/[^"]+"/g)!, [
      'src="https://formulare.example/forms/a/form.json"',
      'src="https://formulare.example/forms/b/form.json"',
      'src="https://formulare.example/forms/catalog.json"',
    ]);
  });

  it('allows the host that applications go to', () => {
    const {html, policy} = embedding({...options, endpoint: 'https://eingang.example/antraege'});
    assert.ok(html.includes(' endpoint="https://eingang.example/antraege">'));
    assert.equal(policy['connect-src'], "'self' https://formulare.example https://eingang.example");
  });

  for (const variant of variants) {
    it(`says what else to do (${variant})`, () => assert.ok(embedding({...options, variant}).notes.length > 1));
  }

  for (const [reason, args, message] of [
    ['no server', ['a'], /^The address of the server of the forms is needed/],
    ['nothing to show', ['--server', 'https://a.example'], /^Name a form by its id/],
    ['what is no id', ['A"B', '--server', 'https://a.example'], /^"A"B" is no id of a form\./],
    ['an unknown variant', ['a', '--server', 'https://a.example', '--variant', 'cdn'], /^There is no variant "cdn"\./],
  ] as const) {
    it(`refuses ${reason}`, async () => {
      const {status, stderr} = await runHere(['embed', ...args]);
      assert.equal(status, 2);
      assert.match(stderr, message);
    });
  }
});
