/**
 * What the linter asks: sound TypeScript, accessible templates, imports that run one way,
 * and nothing that the strict Content Security Policy of a town would refuse.
 */
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import {defineConfig, globalIgnores} from 'eslint/config';
import typescript from 'typescript-eslint';
import {importDirections} from './tests/tools/import-directions.ts';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export it by its name: a name that is the same everywhere can be found.',
};

const noFocusedTest = {
  selector: 'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|todo)$/]',
  message: 'Every test runs. Repair it or delete it.',
};

// Trusted Types and the policy would stop these in the browser; here they are seen before.
const markup = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/;
const noTextAsCode = [
  {
    selector: `MemberExpression[property.name=${markup}]`,
    message: 'Build elements with a template instead of from text.',
  },
  {
    selector: 'Identifier[name=/^unsafe(HTML|SVG|MathML)$/]',
    message: 'Text stays text: there is no way to insert markup.',
  },
  {selector: 'CallExpression[callee.name=/^(eval|Function)$/]', message: 'The page may run without unsafe-eval.'},
  {selector: 'NewExpression[callee.name="Function"]', message: 'The page may run without unsafe-eval.'},
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'Build elements instead.',
  },
];

/** Packages above or beside `name`, and its own name: inside a package imports are relative. */
function forbiddenFor(name) {
  return Object.keys(importDirections).filter((other) => !importDirections[name].includes(other));
}

const directions = Object.keys(importDirections).map((name) => ({
  files: [`packages/${name}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^@ozg-forms/(${forbiddenFor(name).join('|')})(/|$)`,
            message: `${name} may import ${importDirections[name].join(' and ') || 'no other package'}.`,
          },
          {regex: '^(\\.\\./)+(demo|tests)/', message: 'Nothing imports the demo or the tests.'},
        ],
      },
    ],
  },
}));

export default defineConfig(
  globalIgnores(['**/dist/', '**/cache/', 'data/']),
  {linterOptions: {reportUnusedDisableDirectives: 'error'}},
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [typescript.configs.recommended, typescript.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noFocusedTest],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      // The compiler reports unused names as well, and knows more of them.
      '@typescript-eslint/no-unused-vars': 'off',
      // With noUncheckedIndexedAccess a "!" says: here it is known to be there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  {files: ['*.config.{js,ts}', 'docs/.vitepress/{config,theme/index}.ts'], rules: {'no-restricted-syntax': 'off'}},
  {
    files: ['packages/*/src/**/*.ts', 'demo/**/*.{ts,js}'],
    rules: {'no-restricted-syntax': ['error', noDefaultExport, noFocusedTest, ...noTextAsCode]},
  },
  {
    files: ['packages/elements/src/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], litA11y.configs.recommended, wc.configs['flat/recommended']],
  },
  {
    // Chai's assertions are properties: expect(…).to.be.true
    files: ['packages/elements/src/**/*.test.ts'],
    rules: {'@typescript-eslint/no-unused-expressions': 'off'},
  },
  ...directions,
);
