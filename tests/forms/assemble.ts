/** `npm run forms`: writes `form.json` of every form that has a `source.json`, and the catalogue. */
import {writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {assembled} from './assembled.ts';

const root = new URL('../..', import.meta.url);
for (const [path, text] of await assembled()) writeFileSync(fileURLToPath(new URL(path, root)), text);
