/** Holds one TypeScript source against the compiler, without writing it anywhere. */
import ts from 'typescript';

const fileName = 'answers.ts';
const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  types: [],
};

/** @returns what the compiler says, one sentence each */
export function typeFaultsIn(source: string): string[] {
  const host = ts.createCompilerHost(options);
  const {getSourceFile, fileExists} = host;
  host.fileExists = (name) => name === fileName || fileExists(name);
  host.getSourceFile = (name, language) =>
    name === fileName ? ts.createSourceFile(name, source, language) : getSourceFile(name, language);
  const program = ts.createProgram([fileName], options, host);
  const file = program.getSourceFile(fileName)!;
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({messageText}) =>
    ts.flattenDiagnosticMessageText(messageText, ' '),
  );
}
