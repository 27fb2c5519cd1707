/** How the pages are read: plain Markdown, in which tags and `{{ }}` are text, and code is coloured by classes. */
import {existsSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import type {ShikiTransformer} from 'shiki';
import type {MarkdownRenderer} from 'vitepress';

const docs = resolve(import.meta.dirname, '..');

/** Where the repository can be looked at, up to the path of a file; without it such links are shown as text. */
const repository = process.env['DOCS_REPOSITORY'];

/** Shiki's theme of variables as classes: `color:var(--shiki-token-string)` becomes `shiki-token-string`. */
export const classesInsteadOfStyles: ShikiTransformer = {
  name: 'classes-instead-of-styles',
  span(node) {
    const [, name] = /var\(--(shiki-[\w-]+)\)/.exec(String(node.properties['style'] ?? '')) ?? [];
    delete node.properties['style'];
    if (name) this.addClassToHast(node, name);
  },
};

export function readAsMarkdown(md: MarkdownRenderer): void {
  leaveCommentsOut(md);
  keepMustaches(md);
  openRepository(md);
  // Wide tables are scrolled by keyboard as well.
  md.renderer.rules['table_open'] = () => '<div class="table" tabindex="0" role="group" aria-label="Table"><table>';
  md.renderer.rules['table_close'] = () => '</table></div>';
}

/** Tags are text, but a comment stays a comment: who generates a page says so in one. */
function leaveCommentsOut(md: MarkdownRenderer): void {
  md.block.ruler.before('paragraph', 'comment', (state, line) => {
    const text = state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line]);
    if (!/^<!--.*-->$/.test(text)) return false;
    state.line = line + 1;
    return true;
  });
}

/** Vue would take them for expressions. */
function keepMustaches(md: MarkdownRenderer): void {
  for (const rule of ['text', 'code_inline']) {
    const own = md.renderer.rules[rule]!;
    md.renderer.rules[rule] = (...args) => own(...args).replaceAll('{{', '&#123;&#123;');
  }
}

/** A link to a file that is no page leads into the repository, where that has an address. */
function openRepository(md: MarkdownRenderer): void {
  md.core.ruler.push('repository', (state) => {
    const page = resolve(docs, (state.env as {relativePath?: string}).relativePath ?? 'index.md');
    for (const {children} of state.tokens)
      for (const [at, token] of (children ?? []).entries()) {
        const href = token.type === 'link_open' ? (token.attrGet('href') ?? '') : '';
        const target = /^([a-z]+:|#|$)/.test(href) ? undefined : resolve(dirname(page), href.split('#')[0]!);
        if (!target || (!relative(docs, target).startsWith('..') && /\.(md|json)$/.test(target))) continue;
        if (!existsSync(target)) continue;
        const path = relative(join(docs, '..'), target);
        if (repository) {
          token.attrSet('href', `${repository}${path}`);
          continue;
        }
        const end = children!.findIndex((one, index) => index > at && one.type === 'link_close');
        for (const one of [token, children![end]!]) one.tag = 'span';
        token.attrs = [
          ['class', 'in-repository'],
          ['title', path],
        ];
      }
  });
}
