/**
 * Lets the bundler's helper, which gathers what a file exports, walk the names of its own alone. On a page that gives
 * every object further members it would otherwise meet those, throw, and keep the form from saying what is wrong.
 */
import type {Plugin} from 'vite';

const inherited = /for\(var (\w+) in (\w+)\)(\w+\(\w+,\1,\{get:\2\[\1\],enumerable:!0\}\))/g;

export function ownNames(): Plugin {
  return {
    name: 'own-names',
    generateBundle: {
      order: 'pre',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          file.code = file.code.replace(inherited, 'for(var $1 of Object.keys($2))$3');
          if (/\bin \w+\)\w+\(\w+,\w+,\{get:/.test(file.code)) this.error(`${file.fileName} exports inherited names.`);
        }
      },
    },
  };
}
