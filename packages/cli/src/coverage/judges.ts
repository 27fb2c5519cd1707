/** Both validators of one form, made ready for many answers. */
import type {JsonFile} from '../files/read-json.ts';
import {engines} from '../verdict/engine.ts';
import {judgeOf, type VerdictOptions} from '../verdict/verdict.ts';
import type {Judges} from './agreement.ts';

/** @throws UnusableFileError when the definition cannot be used */
export function judgesOf(file: JsonFile, options: Omit<VerdictOptions, 'engine' | 'language'>): Judges {
  const [browser, server] = engines.map((engine) => judgeOf(file, {...options, engine, language: undefined}));
  return {browser: browser!, server: server!};
}
