/** Links of a page that lead nowhere: to a file that is not there, or to a heading that a page does not have. */
import {existsSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {root} from './blocks.ts';

export function deadLinksOf(page: string): string[] {
  const targets = [...withoutCode(read(page)).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
  return targets
    .filter((target) => !/^(https?:|mailto:)/.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? page : join(dirname(page), file);
      if (!existsSync(join(root, path))) return true;
      return anchor !== undefined && path.endsWith('.md') && !anchorsOf(path).has(anchor);
    });
}

/** The anchors of a page as GitHub makes them; the site takes the same. */
function anchorsOf(page: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading] of withoutCode(read(page)).matchAll(/^#{1,6} (.+)$/gm)) {
    const words = heading!
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .trim()
      .toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
    let number = 0;
    while (anchors.has(number === 0 ? anchor : `${anchor}-${number}`)) number += 1;
    anchors.add(number === 0 ? anchor : `${anchor}-${number}`);
  }
  return anchors;
}

function read(page: string): string {
  return readFileSync(join(root, page), 'utf8');
}

function withoutCode(text: string): string {
  return text.replaceAll(/^ *```[^\n]*\n[\s\S]*?^ *```$/gm, '');
}
