/**
 * A Chromium that draws letters alike on every Linux machine: it knows one family of fonts, which
 * comes from npm, and neither hints nor colours their edges.
 */
import {copyFileSync, mkdtempSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {chromium, type Browser} from 'playwright-core';
import {chromiumArgs, findChromium} from '../tools/chromium.ts';

const fonts = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf');

// No more than these: from a whole family the browser might take another cut.
const files = ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf', 'DejaVuSansMono.ttf'];

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
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
  for (const name of files) copyFileSync(join(fonts, name), join(folder, name));
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
