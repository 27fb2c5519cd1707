/**
 * Builds what a town's page loads: one entry of a stable name, and chunks it loads when a form
 * needs them. Addresses of chunks are relative to the entry, so any host and folder will do.
 */
import {defaultClientConditions, defineConfig} from 'vite';
import {compactTemplates} from './packages/elements/build/compact-templates.ts';
import {guardedPolicy} from './packages/elements/build/guarded-policy.ts';
import {lastGoodOutput} from './packages/elements/build/last-good-output.ts';
import {ownNames} from './packages/elements/build/own-names.ts';
import {replacedTexts} from './packages/elements/build/replaced-texts.ts';
import {sealedOutput} from './packages/elements/build/sealed-output.ts';
import {themeFiles} from './packages/elements/build/theme-files.ts';
import {singleFile} from './packages/elements/build/single-file.ts';
import {sideBySide} from './packages/elements/build/side-by-side.ts';
import {weightBudget} from './packages/elements/build/weight-budget.ts';

const entry = 'packages/elements/src/embed.ts';

/** What every file goes through, in one piece or in many. */
const changed = () => [guardedPolicy(), replacedTexts(), compactTemplates(), ownNames()];

export default defineConfig({
  base: './',
  publicDir: false,
  // The budget prints a table of its own; what is left are warnings.
  logLevel: 'warn',
  resolve: {conditions: ['source', ...defaultClientConditions]},
  plugins: [
    ...changed(),
    sideBySide(),
    sealedOutput(),
    themeFiles('packages/elements/themes'),
    weightBudget({entryKiB: 30, lazyKiB: 25}),
    singleFile({entry, maxKiB: 160, plugins: () => [...changed(), sealedOutput()]}),
    lastGoodOutput(),
  ],
  build: {
    outDir: 'packages/elements/dist/embed',
    target: 'es2022',
    modulePreload: false,
    // As a library, so that no helper for preloading is added to it.
    lib: {entry: {'ozg-forms': entry}, formats: ['es']},
    rolldownOptions: {
      // The second build, all in one file, is part of a plug-in and takes as long as it takes.
      checks: {pluginTimings: false},
      // Chunks take what they share with the entry from the entry …
      preserveEntrySignatures: 'allow-extension',
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: '[name]-[hash:8].js',
        // … which is one file: a second one would cost a further round trip before anything runs.
        codeSplitting: {
          groups: [
            {name: 'ozg-forms', tags: ['$initial'], priority: 2},
            // Every form needs all of this before its first page. In one file: beside definition, profile and words
            // more of them would exceed the six that a browser fetches at a time from an old server.
            {name: 'load-form', test: /\/core\/src\/definition\/load-form\.ts$/, priority: 1},
          ],
        },
        comments: false,
        minify: true,
      },
    },
  },
});
