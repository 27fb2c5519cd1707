/** Samples of TypeScript in the documentation are held against the compiler, as a reader's project would. */
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import ts from 'typescript';
import {blocksOf, root} from './docs-samples/blocks.ts';

const samples = blocksOf('ts', 'tsx').map(({place, kind, content}) => ({
  // Beside the page, so that packages are found as from anywhere in the repository.
  path: join(root, `${place.replace(':', '-line-')}.${kind}`),
  source: `${content}\nexport {};`,
}));

/** What the compiler says of each sample, one sentence each. The files stay in memory. */
function faultsInSamples(): string[] {
  const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const {options: own} = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const options = {...own, jsx: ts.JsxEmit.Preserve};
  const sources = new Map(samples.map(({path, source}) => [path, source]));
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (path) => sources.has(path) || fileExists(path);
  host.getSourceFile = (path, language) => {
    const source = sources.get(path);
    return source === undefined ? getSourceFile(path, language) : ts.createSourceFile(path, source, language);
  };
  const program = ts.createProgram([...sources.keys()], options, host);
  return [...sources.keys()].flatMap((path) => {
    const file = program.getSourceFile(path)!;
    const faults = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return faults.map(({messageText}) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}

describe('TypeScript in the documentation', () => {
  it('shows samples', () => assert.ok(samples.length > 2));
  it('shows samples that compile', () => assert.deepEqual(faultsInSamples(), []));
});
