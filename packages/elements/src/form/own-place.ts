/**
 * Which of several elements with the same form this one is: what keeps apart what each of them sends and keeps,
 * and is the same after a reload.
 */

type FormElement = Element & {readonly src?: string | null};

/**
 * The element's `id`, or else its place among the elements of its kind with the same `src`; empty for the first of
 * them, which most often is the only one.
 */
export function placeOf(form: FormElement): string {
  const last = held.get(form);
  // Who comes to stand before it later takes nothing away from it.
  if (last?.of === keyOf(form, form.id) && claimed().get(keyOf(form, last.place)) === form) return last.place;
  const alike = alikes(form);
  const name = form.id === '' ? '' : `#${form.id}`;
  const nameAt = (at: number) => (at === 0 ? name : `${name} ${at + 1}`.trim());
  let at = Math.max(0, alike.indexOf(form));
  while (isTaken(keyOf(form, nameAt(at)), form)) at += 1;
  const place = nameAt(at);
  claimed().set(keyOf(form, place), form);
  held.set(form, {of: keyOf(form, form.id), place});
  return place;
}

/** What each element holds, and for which form and id. */
const held = new WeakMap<Element, {readonly of: string; readonly place: string}>();

function alikes(form: FormElement): readonly Element[] {
  const root = form.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return [];
  return [...root.querySelectorAll<FormElement>(form.localName)].filter(
    (other) => other.id === form.id && (other.src ?? '') === (form.src ?? ''),
  );
}

function keyOf({src}: FormElement, name: string): string {
  return `${src ?? ''} ${name}`;
}

// An element that has been taken away keeps no place from others; those behind other shadow roots are not seen above.
function isTaken(key: string, form: Element): boolean {
  const holder = claimed().get(key);
  return holder !== undefined && holder !== form && holder.isConnected;
}

const key = Symbol.for('ozg-forms.places');

// Known to all forms of the page, also to those that came with another version of the script.
function claimed(): Map<string, Element> {
  const holder = document as Document & {[key]?: Map<string, Element>};
  return (holder[key] ??= new Map());
}
