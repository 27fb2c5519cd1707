/**
 * A Chromium that draws letters alike on every Linux machine: it knows one family of fonts, which
 * comes from npm, and neither hints nor colours their edges.
 */
import {mkdtempSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {chromiumArgs, findChromium} from '../tools/chromium.ts';

const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${['sans-serif', 'system-ui', 'serif', 'ui-monospace', 'monospace']
    .map((name) => [name, /mono/.test(name) ? 'DejaVu Sans Mono' : 'DejaVu Sans'] as const)
    .map(
      ([name, font]) =>
        `<alias binding="same"><family>${name}</family><prefer><family>${font}</family></prefer></alias>`,
    )
    .join('\n  ')}
  <match target="font">
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;
}

export async function startVisualBrowser(): Promise<Browser> {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-fonts-'));
  const file = join(folder, 'fonts.conf');
  writeFileSync(file, fontConfiguration(folder));
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      ...chromiumArgs,
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--disable-font-subpixel-positioning',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ],
    env: {...process.env, FONTCONFIG_FILE: file} as Record<string, string>,
  });
}
