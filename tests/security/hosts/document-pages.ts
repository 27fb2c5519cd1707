/** Pages whose document or looks are hostile. */
import type {HostPage} from './host-page.ts';

// A field that begins anew wherever it is put loses what was typed.
function losesWhatIsMoved(): boolean {
  const field = document.querySelector('naive-field');
  if (!field) return false;
  field.querySelector('input')!.value = 'typed';
  (globalThis as {move?: () => void; visit?: () => void}).move?.();
  (globalThis as {move?: () => void; visit?: () => void}).visit?.();
  return field.querySelector('input')!.value === '';
}

function isOlderHere(): boolean {
  return performance.getEntriesByType('resource').some(({name}) => name.includes('/older.js'));
}

export const documentPages: readonly HostPage[] = [
  {
    name: 'unset-everything',
    because: 'unsets every property of every element',
    bites: () => getComputedStyle(document.querySelector('#naive-text')!).borderTopWidth === '0px',
  },
  {name: 'moved', because: 'wraps, moves and takes out the element with each page', bites: losesWhatIsMoved},
  {name: 'router', because: 'puts everything into a new body when the address changes', bites: losesWhatIsMoved},
  {
    name: 'sanitiser',
    because: 'removes elements and attributes it does not like, behind shadow roots, too',
    bites: () => {
      const root = document.querySelector('ozg-form')!.shadowRoot!;
      return root.querySelector('.progress, [role=status], [tabindex]') === null;
    },
  },
  {
    name: 'translated',
    because: 'replaces every text by another one, two elements deeper',
    bites: () => {
      const [line, text] = [document.createElement('p'), document.createTextNode('before')];
      line.append(text);
      (globalThis as {translate?: (root: Node) => void}).translate?.(line);
      text.data = 'after';
      return line.textContent !== 'after';
    },
  },
  {
    name: 'inside-a-form',
    because: 'has a form of its own around the element',
    bites: () => {
      const outer = document.querySelector<HTMLInputElement>('#naive-text')!.form!;
      return outer.contains(document.querySelector('ozg-form')) && 'answers' in Object.fromEntries(new FormData(outer));
    },
  },
  {
    name: 'base-elsewhere',
    because: 'resolves addresses against another origin, and opens them in another window',
    bites: () => new URL('#x', document.baseURI).origin !== location.origin,
  },
  {
    name: 'hidden-at-start',
    because: 'shows the element only later, and hides it with each page',
    bites: () => document.documentElement.dataset['widthWhenReady'] === '0',
  },
  {
    name: 'narrow-sidebar',
    because: 'leaves 280 pixels, zoomed and turned, on one line',
    bites: () => {
      const line = document.querySelector('#naive-text-line');
      return line !== null && line.scrollWidth > line.clientWidth;
    },
  },
  {
    name: 'quirks',
    because: 'is written while it is read, without a doctype, from right to left',
    bites: () => document.compatMode === 'BackCompat' && document.dir === 'rtl',
  },
  {
    name: 'editable',
    because: 'can be edited where the element stands',
    bites: () => document.querySelector<HTMLElement>('#naive-line')?.isContentEditable === true,
  },
  {
    name: 'script-again',
    because: 'loads the script five times, from two places, and again with each page',
    bites: () => document.querySelectorAll('script[src*="again="]').length > 0,
  },
  {
    name: 'older-script-first',
    because: 'loads a build of another year before the present one',
    bites: isOlderHere,
  },
  {
    name: 'older-script-later',
    because: 'loads a build of another year behind the present one, and again with each page',
    bites: isOlderHere,
  },
  {
    name: 'two-forms',
    because: 'has the form twice, with every id twice',
    forms: 2,
    bites: () => document.querySelectorAll('#naive-text').length === 2,
  },
  {
    name: 'framed',
    because: 'shows the form in a small frame that cannot be scrolled',
    bites: () => document.querySelector('ozg-form') === null,
  },
];
