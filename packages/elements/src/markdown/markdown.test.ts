import {expect} from '@open-wc/testing';
import {render} from 'lit';
import {markdown} from './markdown.ts';

/** What a text becomes, as markup without the template's comments and line breaks. */
function markupOf(text: string): string {
  const page = document.createElement('div');
  render(markdown(text), page);
  return page
    .getHTML()
    .replace(/<!--.*?-->/g, '')
    .replace(/\s*\n\s*/g, '')
    .trim();
}

describe('markdown', () => {
  for (const [what, text, markup] of [
    ['a paragraph', 'Ein Satz.', '<p>Ein Satz.</p>'],
    ['lines of one paragraph', 'Ein\nSatz.', '<p>Ein Satz.</p>'],
    ['two paragraphs', 'Eins.\n\nZwei.', '<p>Eins.</p><p>Zwei.</p>'],
    ['bold', 'Bitte **genau** lesen.', '<p>Bitte <strong>genau</strong> lesen.</p>'],
    ['a list', '- eins\n- **zwei**', '<ul><li>eins</li><li><strong>zwei</strong></li></ul>'],
    ['a list with stars', '* eins\n* zwei', '<ul><li>eins</li><li>zwei</li></ul>'],
    ['a list below a sentence', 'Nötig:\n\n- eins', '<p>Nötig:</p><ul><li>eins</li></ul>'],
    ['a dash inside of a sentence', 'eins\n- zwei', '<p>eins - zwei</p>'],
    ['stars that are not closed', '2 ** 3', '<p>2 ** 3</p>'],
    ['a bold link', '**[Amt](/amt)**', '<p><strong><a rel="noreferrer" href="/amt">Amt</a></strong></p>'],
    ['nothing', '', '<p></p>'],
  ] as const) {
    it(`writes ${what}`, () => expect(markupOf(text)).to.equal(markup));
  }

  for (const address of [
    'https://stadt.example/hund?a=1&b=2#c',
    'http://stadt.example',
    'HTTPS://STADT.EXAMPLE',
    'mailto:amt@stadt.example',
    'tel:+494319010',
    '/hund/steuer.pdf',
    '#abschnitt',
  ]) {
    it(`leads to ${address}`, () => {
      const page = document.createElement('div');
      render(markdown(`[Mehr](${address})`), page);
      const link = page.querySelector('a')!;
      expect([link.getAttribute('href'), link.textContent, link.rel]).to.deep.equal([address, 'Mehr', 'noreferrer']);
    });
  }

  for (const address of [
    'javascript:alert(1',
    'JavaScript:alert`1`',
    'data:text/html,<script>alert`1`</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://stadt.example/1',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'evil.example',
    '\u0001javascript:alert`1`',
  ]) {
    it(`does not lead to ${address}`, () => {
      const page = document.createElement('div');
      render(markdown(`Vorn [Mehr](${address}) hinten`), page);
      expect(page.querySelector('a, script')).to.equal(null);
      expect(page.textContent).to.match(/^\s*Vorn Mehr hinten\s*$/);
    });
  }

  for (const text of ['<b>fett</b>', '<img src=x onerror=alert(1)>', '&lt;b&gt;', '[<i>x</i>](/a)', '`x`', '# x']) {
    it(`shows ${text} as it stands`, () => {
      const page = document.createElement('div');
      render(markdown(text), page);
      expect(page.querySelector('b, i, img, code, h1')).to.equal(null);
      expect(page.textContent).to.contain(text.startsWith('[') ? '<i>x</i>' : text);
    });
  }

  it('ends in time on a text made to be slow', () => {
    const start = performance.now();
    markupOf('**'.repeat(2_000) + '['.repeat(2_000) + '[a]('.repeat(2_000));
    expect(performance.now() - start).to.be.below(1_000);
  });
});
