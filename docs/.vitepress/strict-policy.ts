/** What VitePress writes into the page or a style sheet itself, as files of their own: the policy allows nothing else. */
import {createHash} from 'node:crypto';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Plugin, TransformContext} from 'vitepress';

const inlineScript = /<script id="([\w-]+)">([\s\S]*?)<\/script>/g;
// Both stand in theme/style.css.
const inlineStyle = / style="(--vp-vh:0px;|position:relative;)"/g;
const inlineIcon = /url\((["']?)data:image\/svg\+xml(;utf8)?,(.*?)\1\)/g;

/** Moves the scripts that choose dark mode before the page is painted into files, and two styles into the style sheet. */
export function nothingInline(html: string, _id: string, {siteConfig}: TransformContext): string {
  const {outDir, site} = siteConfig;
  return html.replaceAll(inlineStyle, '').replaceAll(inlineScript, (_, id: string, script: string) => {
    mkdirSync(join(outDir, 'assets'), {recursive: true});
    writeFileSync(join(outDir, 'assets', `${id}.js`), script);
    return `<script id="${id}" src="${site.base}assets/${id}.js"></script>`;
  });
}

/** Moves icons out of style sheets, where they stand as `data:`. */
export function iconsAsFiles(): Plugin {
  return {
    name: 'icons-as-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        file.source = String(file.source).replace(inlineIcon, (_, _quote, _charset, encoded: string) => {
          const icon = decodeURIComponent(encoded.replaceAll("\\'", "'").replaceAll('\\"', '"'));
          const name = `icon-${createHash('sha256').update(icon).digest('hex').slice(0, 8)}.svg`;
          this.emitFile({type: 'asset', fileName: `assets/${name}`, source: icon});
          return `url("./${name}")`;
        });
      }
    },
  };
}
