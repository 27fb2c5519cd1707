/**
 * Refuses a bundle that a strict page would refuse, or that calls somebody.
 *
 * Reads the syntax tree of every file that is about to be written: no text becomes code, none
 * becomes markup (but for the one place in lit-html that its policy guards), no decorator
 * is left for a browser to stumble over, and no foreign address is among the texts.
 */
import {type ESTree, type Plugin, Visitor} from 'vite';

/** Addresses that are names of vocabularies; nobody fetches them. */
const names = /^https?:\/\/(www\.w3\.org|json-schema\.org)\//;

const markup = /^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment|parseHTMLUnsafe)$/;

export function sealedOutput(): Plugin {
  return {
    name: 'sealed-output',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset') this.error(`${file.fileName} is not a script. Everything has to be part of one.`);
        const hasLit = file.moduleIds.some((id) => /\/lit-html\/(development\/)?lit-html\.js$/.test(id));
        const faults = faultsOf(this.parse(file.code));
        const templates = faults.indexOf('innerHTML');
        if (hasLit && templates >= 0) faults.splice(templates, 1);
        if (faults.length > 0) this.error(`${file.fileName} contains ${faults.join(', ')}.`);
      }
    },
  };
}

function faultsOf(program: ESTree.Program): string[] {
  const faults: string[] = [];
  // A sentence may name an address as an example; a text that is one may be fetched.
  const text = (value: string) => {
    if (/^\s*https?:\/\/\w\S*\s*$/.test(value) && !names.test(value)) faults.push(value);
  };
  const call = ({callee}: {callee: ESTree.Expression | ESTree.Super}) => {
    if (callee.type === 'Identifier' && /^(eval|Function)$/.test(callee.name)) faults.push(`${callee.name}()`);
  };
  new Visitor({
    CallExpression: call,
    NewExpression: call,
    MemberExpression({property}) {
      if (property.type === 'Identifier' && markup.test(property.name)) faults.push(property.name);
    },
    Decorator: () => void faults.push('a decorator'),
    Literal: ({value}) => typeof value === 'string' && text(value),
    TemplateElement: ({value}) => text(value.raw),
  }).visit(program);
  return faults;
}
