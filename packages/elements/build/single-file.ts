/**
 * Builds everything once more as one file, for pages that pin what they load by its hash (Subresource Integrity).
 *
 * A hash on the usual entry would not cover the chunks that it loads. The file is written beside that entry, with
 * `integrity.json`, which says what to pin.
 */
import {createHash} from 'node:crypto';
import {brotliCompressSync, constants} from 'node:zlib';
import {build, type InlineConfig, type Plugin, type Rolldown} from 'vite';

/** Name of the file, and what stands in `integrity.json` under it. */
const singleFileName = 'ozg-forms.single.js';

interface Pinned {
  /** For the attribute `integrity`. */
  readonly integrity: string;
  readonly bytes: number;
  /** As a browser receives it. */
  readonly brotliBytes: number;
}

interface Single {
  readonly entry: string;
  /** What a single file may weigh, Brotli-packed, in KiB. */
  readonly maxKiB: number;
  /** Plugins that change or look through the code, as for the usual files; made anew for this build. */
  readonly plugins: () => Plugin[];
}

export function singleFile({entry, maxKiB, plugins}: Single): Plugin {
  let config: InlineConfig = {};
  return {
    name: 'single-file',
    configResolved({root, resolve: {conditions}, build: {target, write}}) {
      config = {root, resolve: {conditions}, build: {target, write}};
    },
    generateBundle: {
      // After the usual files were looked through: that is about scripts.
      order: 'post',
      async handler() {
        // Where nothing is written nobody can pin it.
        if (!config.build!.write) return;
        const code = await built(entry, config, plugins());
        const packed = brotliCompressSync(code, {params: {[constants.BROTLI_PARAM_QUALITY]: 11}});
        const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
        const pinned: Pinned = {integrity, bytes: Buffer.byteLength(code), brotliBytes: packed.length};
        this.emitFile({type: 'asset', fileName: singleFileName, source: code});
        this.emitFile({type: 'asset', fileName: `${singleFileName}.br`, source: packed});
        const listed = JSON.stringify({[singleFileName]: pinned}, undefined, 2);
        this.emitFile({type: 'asset', fileName: 'integrity.json', source: `${listed}\n`});
        const weight = (packed.length / 1024).toFixed(1);
        console.log(`All in one: ${singleFileName}, ${weight} of ${maxKiB} KiB.\n  ${integrity}`);
        if (packed.length > maxKiB * 1024) this.error(`${singleFileName} weighs ${weight} KiB; ${maxKiB} are allowed.`);
      },
    },
  };
}

async function built(entry: string, {root, resolve, build: options}: InlineConfig, plugins: Plugin[]): Promise<string> {
  const [result] = (await build({
    root: root!,
    configFile: false,
    publicDir: false,
    base: './',
    logLevel: 'warn',
    resolve: resolve!,
    plugins,
    build: {
      target: options!.target!,
      write: false,
      modulePreload: false,
      lib: {entry: {'ozg-forms': entry}, formats: ['es']},
      rolldownOptions: {output: {codeSplitting: false, comments: false, minify: true}},
    },
  })) as Rolldown.RolldownOutput[];
  const [file, ...others] = result!.output;
  if (others.length > 0) throw new Error(`Not one file, but also ${others.map(({fileName}) => fileName).join(', ')}.`);
  return file.code;
}
