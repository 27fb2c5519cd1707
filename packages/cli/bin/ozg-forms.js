#!/usr/bin/env node
// Runs a command: what is published runs from dist, a checkout runs from its sources.
import {existsSync} from 'node:fs';
import module from 'node:module';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`ozg-forms needs Node 22.18 or later; this is ${process.versions.node}.`);
  process.exit(2);
}

const source = new URL('../src/main.ts', import.meta.url);
if (existsSync(source)) {
  // The packages of a checkout offer their sources under the condition "source".
  module.registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, {...context, conditions: [...new Set([...context.conditions, 'source'])]}),
  });
  await import(source.href);
} else {
  await import(new URL('../dist/main.js', import.meta.url).href);
}
