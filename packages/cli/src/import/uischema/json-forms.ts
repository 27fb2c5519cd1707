/** A layout of JSON Forms as pages: categories are pages, groups headings, controls the places that a page asks for. */
import type {Page} from '@ozg-forms/core/definition/form-definition';
import {childOf, isWithin, keysOf, type Pointer} from '@ozg-forms/core/pointer';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Condition} from './condition.ts';
import {Draft, PageIds, type ImportedLayout, type ImportOptions} from './draft.ts';
import {takeOptions} from './json-forms-options.ts';
import {conditionIn} from './json-forms-rule.ts';
import {placeOf} from './scope.ts';
import {showWhen} from './show-when.ts';

/** What elements inherit from those around them. */
interface Around {
  /** The place that scopes begin at. */
  readonly base: string;
  readonly conditions: readonly Condition[];
  readonly isInRow: boolean;
}

interface Rule {
  readonly place: string;
  readonly condition: Condition;
  readonly pointer: Pointer;
}

export function importJsonForms(schema: SchemaObject, layout: SchemaObject, options: ImportOptions): ImportedLayout {
  return new JsonFormsImport(new Draft(schema, options), options.name).run(layout);
}

class JsonFormsImport {
  readonly #draft: Draft;
  readonly #ids = new PageIds();
  readonly #pages: Page[] = [];
  readonly #rules: Rule[] = [];
  /** Texts that stand before the next control. */
  #waiting: string[] = [];
  #title: string;
  /** The page that controls go to. */
  #page: Page;

  constructor(draft: Draft, title: string) {
    this.#draft = draft;
    this.#title = title;
    this.#page = this.#begin(title);
  }

  run(layout: SchemaObject): ImportedLayout {
    const title = this.#draft.tree.schema['title'];
    if (typeof title === 'string' && title !== '') this.#title = title;
    this.#page.title = this.#title;
    this.#take(layout, '', {base: '', conditions: [], isInRow: false});
    const pages = this.#pages.filter(({fields}) => fields.length > 0);
    this.#putLastWords(pages);
    this.#move();
    this.#noteUnasked(pages);
    return this.#draft.finish(pages);
  }

  #begin(title: string): Page {
    const page: Page = {id: '', title, fields: []};
    this.#pages.push(page);
    this.#page = page;
    return page;
  }

  #take(element: unknown, pointer: Pointer, around: Around): void {
    if (!isSchemaObject(element)) return this.#draft.note(pointer, 'This is no element, and was left out.');
    const inner = this.#withRule(element, pointer, around);
    switch (element['type']) {
      case 'Categorization':
        return this.#takeCategories(element, pointer, inner);
      case 'Category': // only of a nested layout; as a page of its own it would lose its neighbours
      case 'Group':
        this.#takeHeading(element, pointer, inner.base);
        return this.#takeElements(element, pointer, {...inner, isInRow: false});
      case 'VerticalLayout':
        return this.#takeElements(element, pointer, {...inner, isInRow: false});
      case 'HorizontalLayout':
        return this.#takeElements(element, pointer, {...inner, isInRow: true});
      case 'Label':
        return this.#takeLabel(element, pointer);
      case 'Control':
      case 'ListWithDetail':
        return this.#takeControl(element, pointer, inner);
      default:
        this.#draft.note(
          pointer,
          `"${String(element['type'])}" is no element that is known; what is in it was taken over.`,
        );
        return this.#takeElements(element, pointer, inner);
    }
  }

  #takeElements({elements}: SchemaObject, pointer: Pointer, around: Around): void {
    if (!Array.isArray(elements)) return;
    elements.forEach((element, at) =>
      this.#take(element, childOf(childOf(pointer, 'elements'), at), {...around, isInRow: around.isInRow && at > 0}),
    );
  }

  #takeCategories({elements}: SchemaObject, pointer: Pointer, around: Around): void {
    if (!Array.isArray(elements)) return;
    elements.forEach((category: unknown, at) => {
      const place = childOf(childOf(pointer, 'elements'), at);
      if (!isSchemaObject(category) || around.base !== '') return this.#take(category, place, around);
      const page = this.#begin(this.#labelOf(category, place) ?? `${this.#title} ${at + 1}`);
      const inner = this.#withRule(category, place, around);
      if (category['type'] === 'Categorization') this.#takeCategories(category, place, inner);
      else this.#takeElements(category, place, inner);
      if (!this.#pages.slice(this.#pages.indexOf(page)).some(({fields}) => fields.length > 0))
        this.#draft.note(place, `"${page.title}" asks nothing, so it is no page.`);
    });
    // What follows the categories belongs to none of them.
    if (around.base === '') this.#begin(this.#title);
  }

  #takeHeading(element: SchemaObject, pointer: Pointer, base: string): void {
    const label = this.#labelOf(element, pointer);
    if (label === undefined) return;
    const section = this.#sectionOf(element, base);
    if (section !== undefined) return this.#draft.words(section, {title: label});
    this.#waiting.push(`**${label}**`);
    this.#draft.note(
      pointer,
      `"${label}" became a heading before its first question. Put the questions into an object of their own for a section.`,
    );
  }

  /** The object that all controls of a group ask for members of, and no others do. */
  #sectionOf({elements}: SchemaObject, base: string): string | undefined {
    const places = Array.isArray(elements) ? elements.flatMap((element) => placesBelow(element, base)) : [];
    const [first] = places;
    if (first === undefined) return undefined;
    const section = places.length === 1 && this.#isSection(first) ? first : first.slice(0, first.lastIndexOf('/'));
    const isAll = this.#draft.tree.namesIn(section).every((name) => places.includes(childOf(section, name)));
    const isOne = places.every((place) => isWithin(place, section));
    return section !== base && isOne && (isAll || section === first) ? section : undefined;
  }

  #isSection(place: string): boolean {
    return this.#draft.tree.namesIn(place).length > 0;
  }

  #takeLabel(element: SchemaObject, pointer: Pointer): void {
    const text = typeof element['text'] === 'string' ? element['text'] : this.#labelOf(element, pointer);
    if (text) this.#waiting.push(text);
  }

  #takeControl(element: SchemaObject, pointer: Pointer, {base, conditions, isInRow}: Around): void {
    const place = placeOf(element['scope'], base);
    const found = place === undefined ? undefined : this.#draft.tree.find(place);
    if (place === undefined || !found)
      return this.#draft.note(
        childOf(pointer, 'scope'),
        `"${String(element['scope'])}" leads to nothing in the schema, so it is not asked.`,
      );
    const label = this.#labelOf(element, pointer);
    if (label !== undefined && label !== found.schema['title']) this.#draft.words(place, {title: label});
    if (this.#waiting.length > 0) this.#draft.words(place, {note: this.#waiting.join('\n\n')});
    this.#waiting = [];
    if (isInRow && !this.#isSection(place) && found.schema['type'] !== 'array')
      this.#draft.field(place, {inline: true});
    takeOptions(this.#draft, element['options'], {pointer: childOf(pointer, 'options'), place});
    const [condition = undefined] = conditions.length > 1 ? [{type: 'all', of: conditions} as const] : conditions;
    if (condition) this.#rules.push({place, condition, pointer});
    this.#takeDetail(element, pointer, place);
    if (base !== '') return;
    if (this.#pages.some(({fields}) => fields.includes(place)))
      return this.#draft.note(pointer, `"${place}" is asked further up already; here it was left out.`);
    this.#page.fields.push(place);
  }

  /** The layout of an object, or of the entries of a list: words and controls of their members, and their order. */
  #takeDetail({options}: SchemaObject, pointer: Pointer, place: string): void {
    const detail = isSchemaObject(options) ? options['detail'] : undefined;
    if (!isSchemaObject(detail)) return;
    const base = this.#draft.tree.find(`${place}/*`) ? `${place}/*` : place;
    const order = placesBelow(detail, base).flatMap((each) => keysOf(each.slice(base.length))[0] ?? []);
    if (order.length > 1) this.#draft.field(base, {order: [...new Set(order)]});
    this.#take(detail, childOf(childOf(pointer, 'options'), 'detail'), {base, conditions: [], isInRow: false});
  }

  #withRule(element: SchemaObject, pointer: Pointer, around: Around): Around {
    if (element['rule'] === undefined) return around;
    const condition = conditionIn(element['rule'], around.base, (text, part = '') =>
      this.#draft.note(`${pointer}/rule${part}`, text),
    );
    return condition ? {...around, conditions: [...around.conditions, condition]} : around;
  }

  #labelOf({label, i18n}: SchemaObject, pointer: Pointer): string | undefined {
    if (typeof i18n === 'string')
      this.#draft.note(childOf(pointer, 'i18n'), `The texts of "${i18n}" lie elsewhere. Put them into "texts".`);
    const text = isSchemaObject(label) && label['show'] !== false ? label['text'] : label;
    if (typeof text === 'string' && text.trim() !== '') return text;
    if (text === false || isSchemaObject(label))
      this.#draft.note(
        childOf(pointer, 'label'),
        'A question without a name cannot be answered by everyone, so it keeps its own.',
      );
    return undefined;
  }

  // Deeper places first: what is moved takes along what was moved in it.
  #move(): void {
    for (const {place, condition, pointer} of this.#rules.toSorted((a, b) => b.place.length - a.place.length)) {
      const reason = showWhen(this.#draft.tree, place, condition);
      if (reason !== undefined) this.#draft.note(pointer, `The rule of "${place}" was left out, as ${reason}.`);
    }
  }

  #putLastWords(pages: readonly Page[]): void {
    const last = pages.at(-1);
    if (last && this.#waiting.length > 0) last.intro = this.#waiting.join('\n\n');
    for (const page of this.#pages) page.id = pages.includes(page) ? this.#ids.of(page.title) : '';
  }

  #noteUnasked(pages: readonly Page[]): void {
    const asked = pages.flatMap(({fields}) => fields);
    if (asked.includes('')) return;
    for (const name of this.#draft.tree.namesIn('')) {
      const place = childOf('', name);
      if (!asked.some((field) => isWithin(field, place)))
        this.#draft.note(
          '',
          `"${place}" is on no page, as no control names it. Take it out of the schema, or put it on a page.`,
        );
    }
  }
}

/** Places that the controls of an element ask for. */
function placesBelow(element: unknown, base: string): string[] {
  if (!isSchemaObject(element)) return [];
  const own = placeOf(element['scope'], base);
  const inner = Array.isArray(element['elements']) ? element['elements'] : [];
  return [...(own === undefined ? [] : [own]), ...inner.flatMap((each) => placesBelow(each, base))];
}
