/**
 * A fault as a full sentence for the citizen: what to do, polite, without codes.
 *
 * The author's own sentence comes first; otherwise a template of the language is taken, the
 * most special that fits: `minItems.documents.one` before `minItems.documents`, before
 * `minItems.one`, before `minItems`.
 */
import type {FormTexts} from '../definition/texts.ts';
import {wordsOf} from '../definition/words.ts';
import {localeOf} from '../locale.ts';
import {isWithin, lastKeyOf, parentOf, valueAt} from '../pointer.ts';
import {isSchemaObject} from '../schema/schema.ts';
import type {FieldNode} from '../state/field-node.ts';
import type {Violation} from './violation.ts';

/** Templates of one language, by keyword and kind: the files in `core/src/texts`. */
export type SentenceTemplates = Readonly<Record<string, string>>;

export interface SentenceLanguage {
  /** BCP 47 tag, for plural forms and numbers. */
  readonly language: string;
  readonly templates: SentenceTemplates;
}

/**
 * @param root the tree of places the fault was found in
 * @returns a sentence that ends with its own full stop
 */
export function sentenceFor(
  violation: Violation,
  root: FieldNode,
  texts: FormTexts,
  {language, templates}: SentenceLanguage,
): string {
  const place = placeOf(violation);
  const node = nearestNode(root, place);
  if (violation.message !== undefined) return texts.quoting(violation.message, node);
  const keyword = keywordFor(violation, node);
  const own =
    texts.error(node, violation.keyword) ?? (keyword === violation.keyword ? undefined : texts.error(node, keyword));
  if (own !== undefined) return own;
  const said = {...violation, ...inOtherWords(keyword, violation.limit)};
  const limit = typeof said.limit === 'number' ? said.limit : undefined;
  const plural = limit === undefined ? 'other' : pluralsOf(language).select(limit);
  const kind = typedKind(node, texts);
  const key = [
    ...(keyword === 'unparsed' ? precisely(kind, texts.typingFault(node, String(violation.limit), language)) : []),
    ...candidates(said.keyword, kind, node, violation, plural),
  ].find((name) => Object.hasOwn(templates, name));
  const isNotAsked = node === root && place !== '';
  const whole = templates[root.kind === 'section' ? 'whole' : 'single'];
  // Worked out where the template asks for it: hundreds of sentences may be shown at once.
  return filled(templates[key ?? 'other'] ?? '{label}', {
    label: () => (isNotAsked ? wordsOf(lastKeyOf(place)) : labelOf(node, root, texts, whole)),
    key: () => lastKeyOf(violation.pointer),
    limit: () => limitText(said, node, texts, language),
    name: () => nameOf(node, violation),
    names: () => namesText(violation, node, texts, language),
  });
}

// A name that is not possible, and an entry too many, are faults of what holds them.
function placeOf({keyword, pointer, limit}: Violation): string {
  const isOfHolder = keyword === 'propertyNames' || (limit === false && aboutEntries.has(keyword));
  return isOfHolder ? parentOf(pointer) : pointer;
}

const plurals = new Map<string, Intl.PluralRules>();

function pluralsOf(language: string): Intl.PluralRules {
  let rules = plurals.get(language);
  if (!rules) plurals.set(language, (rules = new Intl.PluralRules(language)));
  return rules;
}

/** Some faults are better said in other words than those of their keyword. */
function inOtherWords(keyword: string, limit: unknown): {readonly keyword: string; readonly limit?: unknown} {
  if (limit === false)
    return {keyword: aboutEntries.has(keyword) ? 'unevaluatedItems' : surplus.has(keyword) ? keyword : 'false'};
  const decimals = keyword === 'multipleOf' ? decimalsOf(limit as number) : undefined;
  if (decimals !== undefined) return {keyword: 'multipleOf.decimals', limit: decimals};
  if ((keyword === 'anyOf' || keyword === 'oneOf') && demandedBy(limit)) return {keyword: `${keyword}.required`};
  return {keyword};
}

const surplus = new Set(['unevaluatedProperties', 'additionalProperties', 'const']);
const aboutEntries = new Set(['items', 'prefixItems', 'additionalItems', 'unevaluatedItems']);

/** How many digits may stand after the decimal sign, where that is what a multiple means: 2 for 0.01. */
function decimalsOf(divisor: number): number | undefined {
  const decimals = Math.round(-Math.log10(divisor));
  return decimals > 0 && divisor === Number(`1e-${decimals}`) ? decimals : undefined;
}

/** The names that branches demand, where they do nothing else: `anyOf` of `required`. */
function demandedBy(branches: unknown): readonly string[] | undefined {
  if (!Array.isArray(branches)) return undefined;
  const names = branches.map((branch: unknown) => {
    const {required, ...others} = isSchemaObject(branch) ? branch : {};
    return Array.isArray(required) && required.length === 1 && Object.keys(others).every((name) => name === 'title')
      ? (required[0] as string)
      : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

function namesText({limit}: Violation, node: FieldNode, texts: FormTexts, language: string): string {
  const labels = (demandedBy(limit) ?? []).map((name) => {
    const member = node.members.find(({key}) => key === name);
    return (member && texts.label(member)) || wordsOf(name);
  });
  return new Intl.ListFormat(localeOf(language), {type: 'disjunction'}).format(labels);
}

// An entry without words of its own is called as its list is: "Vornamen 2".
function labelOf(node: FieldNode, root: FieldNode, texts: FormTexts, whole = ''): string {
  const label = texts.label(node) || (node === root ? whole : '');
  if (label !== '' || !/^\d+$/.test(node.key)) return label;
  return `${labelOf(nearestNode(root, parentOf(node.pointer)), root, texts, whole)} ${Number(node.key) + 1}`;
}

/** The place a fault is shown at: the one it names, or the nearest above that is asked. */
export function nearestNode(root: FieldNode, pointer: string): FieldNode {
  let node = root;
  for (;;) {
    const next = node.members.find((member) => isWithin(pointer, member.pointer));
    if (!next) return node;
    node = next;
  }
}

// An empty entry of a list is sent as `null`: to a person it is simply missing.
function keywordFor({keyword, pointer}: Violation, node: FieldNode): string {
  if (node.pointer !== pointer) return keyword;
  if (keyword === 'oneOf' && node.kind === 'choice') return 'enum';
  if (node.choices.some((choice) => choice.keyword === keyword && choice.chosen < 0)) return 'required';
  return keyword === 'type' && (node.sent === undefined || node.sent === null) ? 'required' : keyword;
}

// An amount of money is an integer to the schema, and something else to people.
function typedKind(node: FieldNode, texts: FormTexts): string {
  if (texts.isPicked(node)) return 'choice';
  const {name} = texts.kind(node);
  return name === 'money' || name === 'month' ? name : node.kind;
}

function candidates(keyword: string, kind: string, node: FieldNode, violation: Violation, plural: string): string[] {
  const isInside = holdsDocuments(node) && violation.pointer !== node.pointer;
  return [
    ...(isInside ? [`${lastKeyOf(violation.pointer)}.document`] : []),
    `format:${keyword === 'format' ? String(violation.limit) : ''}`,
    `${keyword}.${kind}.${plural}`,
    `${keyword}.${kind}.other`,
    `${keyword}.${kind}`,
    `${keyword}.${plural}`,
    `${keyword}.other`,
    keyword,
  ];
}

// What lacks a day or a year lacks it in the same words, whether it is a date or a moment.
function precisely(kind: string, fault: string | undefined): string[] {
  return fault === undefined ? [] : [`unparsed.${kind}.${fault}`, `unparsed.date.${fault}`];
}

function limitText(
  {limit, pointer}: Pick<Violation, 'limit' | 'pointer'>,
  node: FieldNode,
  texts: FormTexts,
  language: string,
): string {
  if (typeof limit !== 'number') return String(limit ?? '');
  const {name, format} = texts.kind(node);
  if (name === 'money') return `${format!(limit, node.facts, language)}\u00a0€`;
  const isSize = holdsDocuments(node) && lastKeyOf(pointer) === 'size';
  return isSize ? bytesText(limit, language) : new Intl.NumberFormat(localeOf(language)).format(limit);
}

function holdsDocuments({kind}: FieldNode): boolean {
  return kind === 'document' || kind === 'documents';
}

/** A size as people say it: `10 MB` for 10,485,760 bytes. */
export function bytesText(bytes: number, language: string): string {
  const [unit, value] = bytes >= 2 ** 20 ? ['MB', bytes / 2 ** 20] : ['KB', Math.max(1, bytes / 2 ** 10)];
  const format = new Intl.NumberFormat(localeOf(language), {maximumFractionDigits: value < 10 ? 1 : 0});
  return `${format.format(value)} ${unit}`;
}

function nameOf(node: FieldNode, {pointer}: Violation): string {
  const inside = pointer.slice(node.pointer.length);
  const names = [`${inside}/name`, `${inside.slice(0, inside.lastIndexOf('/'))}/name`].map((place) =>
    valueAt(node.value, place),
  );
  return String(names.find((name) => typeof name === 'string') ?? '');
}

function filled(template: string, values: Readonly<Record<string, () => string>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name]?.() ?? '');
}
