/** Names of documents that want to leave their folder, break a header or look like another file. */
import {readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {attachmentDisposition} from '@ozg-forms/receiver/submissions/attachment-disposition';
import {referenceTo, newKey, post, submissionWith, uploadDocument} from '@ozg-forms/receiver/testing/test-receiver';
import type {Attack} from './attack.ts';

const hostile = [
  '../../../etc/passwd',
  '..\\..\\windows\\system32\\x.dll',
  '/etc/cron.d/x',
  'C:\\autoexec.bat',
  'file.txt:ads',
  '%2e%2e%2fetc',
  'a\0.pdf',
  'a\r\nSet-Cookie: x=1.pdf',
  'a\n.pdf',
  'a\t.pdf',
  '\x7f.pdf',
  '\x85.pdf',
  'rechnung\u202egpj.exe',
  '\u2066a\u2069.pdf',
  'a\u2028b.pdf',
  'CON',
  'nul.txt',
  'COM1.pdf',
  'aux',
  'LPT9.docx',
  '.htaccess',
  '.',
  '..',
  '...',
  ' ',
  'a.',
  'a ',
  '~',
  '-rf',
  '--help',
  '=cmd|"/c calc"!A1.csv',
  '+1+1.csv',
  '@SUM(1).csv',
  '-2+3.csv',
  '$(reboot).pdf',
  '`id`.pdf',
  '; rm -rf .pdf',
  '| cat.pdf',
  '<script>alert(1)</script>.pdf',
  '"; filename="x.exe',
  "*=UTF-8''x",
  '😀🏳️‍🌈.pdf',
  'e\u0301.pdf',
  '\ud800.pdf',
  'Ω≈ç√.pdf',
  'هوية.pdf',
  '__proto__',
  'constructor',
  '{{7*7}}',
  '${jndi:ldap://x}',
  'x'.repeat(255),
  'x'.repeat(256),
  '/'.repeat(255),
  'ß'.repeat(255),
  '%00.pdf',
  '%s%s%n.pdf',
  'a'.repeat(250) + '.pdf',
] as const;

const disguised = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

export const names: Attack = {
  name: 'hostile file names',
  full: 300,
  short: hostile.length,
  async run({receiver: {url}, dataDir, random}, tries) {
    const faults: string[] = [];
    for (let at = 0; at < tries; at++) {
      const first = hostile[at % hostile.length]!;
      const name = at < hostile.length ? first : random.pick([first + random.pick(hostile), random.text(3) + first]);
      const attachment = {...(await uploadDocument(url, Buffer.from(`Nachweis ${at}`))), name};
      const {status} = await post(url, newKey(), submissionWith({nachweise: [referenceTo(attachment)]}, [attachment]));
      const isRefused = disguised.test(name) || [...name].length > 255 || !name.isWellFormed();
      if (isRefused ? ![400, 422].includes(status) : status !== 201) faults.push(`${JSON.stringify(name)}: ${status}`);
      const header = attachmentDisposition(name);
      // RFC 6266: one quoted name in ASCII, and the same in RFC 8187's letters.
      if (
        !/^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]+$/.test(
          header,
        )
      )
        faults.push(`${JSON.stringify(name)} becomes the header ${header}`);
      const saved = decodeURIComponent(header.split("''")[1]!);
      if (disguised.test(saved) || /[/\\:]|^\.|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(saved))
        faults.push(`${JSON.stringify(name)} would be saved as ${JSON.stringify(saved)}`);
    }
    return {tries, faults: [...faults, ...(await strangeFiles(dataDir))]};
  },
};

const ours =
  /^(?:applications\.db(?:-wal|-shm)?|receiver\.lock(?:-journal)?|files|uploads|keys|files\/(?:\.probe|aside|incoming|[0-9a-f]{64}).*|uploads\/[A-Za-z0-9_-]{32}(?:\.json)?|keys\/[a-z.-]+)$/;

/** Everything in a data folder that the receiver does not write, and everything beside it. */
export async function strangeFiles(dataDir: string): Promise<string[]> {
  const inside = await readdir(dataDir, {recursive: true});
  const beside = (await readdir(join(dataDir, '..'))).filter((name) => !['data', 'forms'].includes(name));
  return [...inside.filter((path) => !ours.test(path)), ...beside].map((path) => `a file that nobody expects: ${path}`);
}
