/**
 * The documentation as a site. Pages are the Markdown of this folder, readable without it too.
 * What is built runs under the policy that the project asks of every page: no inline script or style, no `data:`.
 */
import {createCssVariablesTheme} from 'shiki';
import {defineConfig} from 'vitepress';
import {doors, german, sidebarOf} from './doors.ts';
import {copyPlainFiles} from './plain-files.ts';
import {classesInsteadOfStyles, readAsMarkdown} from './markdown.ts';
import {iconsAsFiles, nothingInline} from './strict-policy.ts';

const base = process.env['DOCS_BASE'] ?? '/';

export default defineConfig({
  title: 'OZG Forms',
  description: 'Applications to public authorities on any web page: the documentation.',
  lang: 'en',
  base,
  head: [['link', {rel: 'icon', type: 'image/svg+xml', href: `${base}icon.svg`}]],
  // Otherwise the switch puts a style sheet into the page for a moment.
  appearance: {disableTransition: false},
  srcExclude: ['node_modules/**', 'generate/**'],
  metaChunk: true,
  // Links to a receiver on the reader's own machine lead nowhere while the site is built.
  ignoreDeadLinks: 'localhostLinks',
  markdown: {
    html: false,
    theme: createCssVariablesTheme(),
    codeTransformers: [classesInsteadOfStyles],
    anchor: {slugify: (heading) => slugOf(heading)},
    config: readAsMarkdown,
  },
  vite: {configFile: false, plugins: [iconsAsFiles()], build: {chunkSizeWarningLimit: 1024}},
  transformHtml: nothingInline,
  buildEnd: copyPlainFiles,
  themeConfig: {
    i18nRouting: false,
    outline: [2, 3],
    search: {
      provider: 'local',
      options: {locales: {de: {translations: german.search}}},
    },
  },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      themeConfig: {nav: doors.map(({title, start}) => ({text: title, link: start})), sidebar: sidebarOf(doors)},
    },
    de: {
      label: 'Deutsch',
      lang: 'de',
      description: 'Anträge an Behörden auf jeder Webseite: der Einstieg auf Deutsch.',
      themeConfig: {...german.words, nav: german.nav, sidebar: {'/de/': german.sidebar}},
    },
  },
});

/** The anchor of a heading as GitHub makes it, so that one link serves both. */
function slugOf(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
