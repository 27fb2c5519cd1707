/**
 * Weighs every file as a browser receives it, and refuses a bundle that is too heavy.
 *
 * Weight is what Brotli at its best leaves. Those very bytes are written beside each file, so
 * that a server sends what was weighed here.
 */
import {brotliCompressSync, constants} from 'node:zlib';
import type {Plugin, Rolldown} from 'vite';

interface Budget {
  /** For the entry with everything it loads before it runs, in KiB. */
  readonly entryKiB: number;
  /** For each file that is loaded when a form needs it, in KiB. */
  readonly lazyKiB: number;
}

interface Weighed {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isFirst: boolean;
}

export function weightBudget(budget: Budget): Plugin {
  return {
    name: 'weight-budget',
    generateBundle: {
      // Last of all: what is weighed here is what is written.
      order: 'post',
      handler(_, bundle) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = firstLoaded(chunks);
        const files = chunks.map(({fileName, code}): Weighed => {
          const packed = packedFrom(code);
          this.emitFile({type: 'asset', fileName: `${fileName}.br`, source: packed});
          return {
            name: fileName,
            bytes: Buffer.byteLength(code),
            packedBytes: packed.length,
            isFirst: first.has(fileName),
          };
        });
        const tooHeavy = excessesOf(files, budget);
        console.log(tableOf(files, budget));
        if (tooHeavy.length > 0) this.error(tooHeavy.join('\n'));
      },
    },
  };
}

/** Names of the entry and of everything that is imported before it runs. */
function firstLoaded(chunks: readonly Rolldown.OutputChunk[]): ReadonlySet<string> {
  const first = new Set(chunks.filter(({isEntry}) => isEntry).map(({fileName}) => fileName));
  // A set that grows while it is walked: imports of imports are reached as well.
  for (const name of first)
    chunks.find(({fileName}) => fileName === name)?.imports.forEach((other) => first.add(other));
  return first;
}

function packedFrom(code: string): Buffer {
  return brotliCompressSync(code, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  });
}

function excessesOf(files: readonly Weighed[], {entryKiB, lazyKiB}: Budget): string[] {
  const entryBytes = firstBytes(files);
  const lazy = files.filter(({isFirst, packedBytes}) => !isFirst && packedBytes > lazyKiB * 1024);
  return [
    ...(entryBytes > entryKiB * 1024 ? [`The entry weighs ${kib(entryBytes)} KiB; ${entryKiB} are allowed.`] : []),
    ...lazy.map(({name, packedBytes}) => `${name} weighs ${kib(packedBytes)} KiB; ${lazyKiB} are allowed.`),
  ];
}

function tableOf(files: readonly Weighed[], {entryKiB, lazyKiB}: Budget): string {
  const width = Math.max(...files.map(({name}) => name.length));
  const sorted = [...files].sort((a, b) => Number(b.isFirst) - Number(a.isFirst) || b.packedBytes - a.packedBytes);
  return [
    `${'KiB'.padEnd(width)}      raw   brotli`,
    ...sorted.map(
      ({name, bytes, packedBytes, isFirst}) =>
        `${name.padEnd(width)} ${kib(bytes).padStart(8)} ${kib(packedBytes).padStart(8)}  ${isFirst ? 'first' : 'when needed'}`,
    ),
    `First: ${kib(firstBytes(files))} of ${entryKiB}. When needed: at most ${lazyKiB} each.`,
  ].join('\n');
}

function firstBytes(files: readonly Weighed[]): number {
  return files.reduce((sum, {isFirst, packedBytes}) => sum + (isFirst ? packedBytes : 0), 0);
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
