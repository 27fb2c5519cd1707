/**
 * Whether the page has left the language and the browser as they are. Old libraries and shims
 * replace parts of them; a form that counts on such a part would send something else than
 * what was typed. So it is asked before, and says no by name.
 */

interface Probe {
  readonly name: string;
  readonly isSound: () => boolean;
}

const equal = (actual: unknown, expected: string) => String(actual) === expected;

// Each asks for what the form relies on, with a case that well-known replacements get wrong.
const probes: readonly Probe[] = [
  {
    name: 'JSON.parse',
    isSound: () => {
      const {a} = JSON.parse('{"a":["2026-07-03T00:00:00Z",1.5,"\\u0141",true]}') as {a: unknown[]};
      return a[0] === '2026-07-03T00:00:00Z' && a[1] === 1.5 && a[2] === 'Ł' && a[3] === true;
    },
  },
  {name: 'JSON.stringify', isSound: () => JSON.stringify('Ł"') === '"Ł\\""' && JSON.stringify(1.5) === '1.5'},
  {
    name: 'Object.entries',
    isSound: () =>
      equal(Object.entries({a: 1, b: 2}), 'a,1,b,2') &&
      equal(Object.keys({b: 1}), 'b') &&
      equal(Object.values({b: 1}), '1') &&
      Object.fromEntries([['a', 1]])['a'] === 1 &&
      equal(Object.keys(Object.assign({a: 1}, {b: 2})), 'a,b'),
  },
  {
    name: 'Array',
    isSound: () =>
      equal([...['a', 'b'].keys()], '0,1') &&
      equal(
        ['b', 'a', 'b'].map((entry, at) => entry + at),
        'b0,a1,b2',
      ) &&
      equal(
        [1, 2, 3].filter((entry) => entry > 1),
        '2,3',
      ) &&
      [1, 2].find((entry) => entry > 1) === 2 &&
      [1, 2].findIndex((entry) => entry > 1) === 1 &&
      equal(
        [1, 2].flatMap((entry) => [entry, entry]),
        '1,1,2,2',
      ) &&
      [1].includes(1) &&
      [1, 2].some((entry) => entry === 2) &&
      ![1, 2].every((entry) => entry === 2) &&
      [1, 2].at(-1) === 2 &&
      equal([3, 1, 2].sort(), '1,2,3') &&
      equal([1, 2, 3].slice(1), '2,3') &&
      equal([1].concat([2]), '1,2') &&
      [1, 2].reduce((sum, entry) => sum + entry, 0) === 3 &&
      Array.isArray([]) &&
      [...new Set([1, 1])].length === 1,
  },
  {
    name: 'String',
    isSound: () =>
      'a\u0308'.normalize('NFC') === 'ä' &&
      '\u00a0a\n'.trim() === 'a' &&
      'aba'.replaceAll('a', 'c') === 'cbc' &&
      'a'.padStart(2, '0') === '0a' &&
      equal('a,b'.split(','), 'a,b') &&
      'abc'.startsWith('ab') &&
      'abc'.includes('b') &&
      'abc'.slice(-1) === 'c' &&
      'ß'.replace(/(\p{L})/u, '$1$1') === 'ßß',
  },
  {name: 'Number', isSound: () => Number('12.5') === 12.5 && Number.isInteger(3) && (12.5).toString() === '12.5'},
  {name: 'Map', isSound: () => new Map([['a', 1]]).get('a') === 1 && new WeakMap() instanceof WeakMap},
  {name: 'Promise', isSound: () => typeof Promise.all === 'function' && typeof Promise.resolve().then === 'function'},
  {name: 'URL', isSound: () => new URL('b?c=ä', 'any:/x/').href === 'any:/x/b?c=%C3%A4'},
  {
    name: 'Event',
    isSound: () => {
      let heard = '';
      const target = new EventTarget();
      target.addEventListener('probe', ({type}) => (heard = type));
      target.dispatchEvent(new Event('probe'));
      return heard === 'probe' && new CustomEvent('probe', {detail: 1}).detail === 1;
    },
  },
  {
    name: 'TextEncoder',
    isSound: () =>
      equal(new TextEncoder().encode('ä'), '195,164') && new TextDecoder().decode(new Uint8Array(1)) === '\0',
  },
];

/** Members that a form, a schema or a profile may have; each would be read from every object. */
const words =
  /^(\$\w+|additional\w+|all\w+|any\w+|autocomplete|by|check|const|constant|contains|content\w*|columns|default|definitions|depend\w+|deprecated|description|else|endpoint|enum|error|examples|exclusive\w+|fields|fit|format|help|hidden|hint|id|if|intro|items|itemLabel|kind|label|language|layout|links|max\w+|message|min\w+|multiple\w+|name|next|not|one\w+|options|page|pages|pattern\w*|pre\w+|profile|properties|property\w+|readOnly|required|rules|schema|sha256|signal|texts|theme|then|title|type|unevaluated\w+|unique\w+|unit|version|when|widget|write\w*)$/;

/** Names of what the page has replaced, e.g. `JSON.parse`; empty where all is well. */
export function unsoundBuiltIns(): readonly string[] {
  const names: string[] = [];
  for (const {name, isSound} of probes) if (!holds(isSound)) names.push(name);
  for (const name in {}) if (words.test(name)) names.push(`Object.prototype.${name}`);
  return names;
}

function holds(isSound: () => boolean): boolean {
  try {
    return isSound();
  } catch {
    return false;
  }
}
