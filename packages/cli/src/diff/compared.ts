/** What two versions of a form say differently, read from their definitions alone. */
import type {FormDefinition, Rule} from '@ozg-forms/core/definition/form-definition';
import {isEqual} from '@ozg-forms/core/schema/equality';
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import {subschemasOf} from '@ozg-forms/core/schema/subschemas';
import {keyOf, type Conditions} from '../survey/condition.ts';
import type {Survey, SurveyedPlace} from '../survey/survey.ts';
import type {Change} from './change.ts';
import {changedLimits} from './limits.ts';

export function comparedForms(old: Survey, next: Survey): Change[] {
  return [
    ...comparedPlaces(old, next),
    ...comparedRules(old, next),
    ...comparedComputed(old, next),
    ...comparedPages(old, next),
    ...comparedFrame(old, next),
  ];
}

/** Whether both accept the same answers for sure, because nothing differs that decides about them. */
export function isSameVerdict(old: Survey, next: Survey): boolean {
  return isSameSchema(old, next) && isSameLogic(old, next);
}

/** Rules and computed answers are the same. */
export function isSameLogic({form: old}: Survey, {form: next}: Survey): boolean {
  const checks = ({rules}: Survey['form']) => rules.filter(isDeciding).map(({check}) => check);
  return isEqual(checks(old), checks(next)) && isEqual(old.computed, next.computed);
}

/** Whether the same is said of a place, words aside. */
export function isSamePlace(pattern: string, old: Survey, next: Survey): boolean {
  const said = ({places}: Survey) => (places.get(pattern)?.parts ?? []).map(({schema}) => withoutWords(schema));
  return isEqual(said(old), said(next));
}

function isSameSchema(old: Survey, next: Survey): boolean {
  return isEqual(withoutWords(old.form.schema), withoutWords(next.form.schema));
}

function comparedPlaces(old: Survey, next: Survey): Change[] {
  if (isSameSchema(old, next)) return [];
  const asked = ({parts}: SurveyedPlace) => parts.length > 0;
  const changes: Change[] = [];
  for (const place of old.places.values())
    if (asked(place) && !next.places.get(place.pattern)?.parts.length)
      changes.push({step: 'major', at: place.pattern, what: 'is no longer asked'});
  for (const place of next.places.values()) {
    const before = old.places.get(place.pattern);
    if (!asked(place)) continue;
    if (!before || !asked(before)) changes.push({step: 'minor', at: place.pattern, what: 'is asked now'});
    else changes.push(...changedLimits(before, place), ...changedConditions(before, place));
  }
  // What is not understood in detail is no mere word.
  return changes.length > 0 ? changes : [{step: 'minor', at: '/', what: 'the schema is written in another way'}];
}

// Which of them narrows is for answers to show.
function changedConditions(before: SurveyedPlace, now: SurveyedPlace): Change[] {
  const at = now.pattern;
  return [
    ...(isSameAlternatives(whensOf(before), whensOf(now))
      ? []
      : [{step: 'minor', at, what: 'is asked under other conditions'} as const]),
    ...(isSameAlternatives(before.requiredWhen, now.requiredWhen)
      ? []
      : [
          {
            step: 'minor',
            at,
            what: now.requiredWhen.length === 0 ? 'may be left out now' : 'has to be answered under other conditions',
          } as const,
        ]),
  ];
}

function whensOf({parts}: SurveyedPlace): readonly Conditions[] {
  return parts.map(({when}) => when);
}

function isSameAlternatives(old: readonly Conditions[], next: readonly Conditions[]): boolean {
  const written = (alternatives: readonly Conditions[]) =>
    [...new Set(alternatives.map((when) => when.map(signOf).join(' & ')))].sort();
  return isEqual(written(old), written(next));
}

// Where it stands in the schema is no part of what a condition says.
function signOf(condition: Conditions[number]): string {
  const {at, kind} = condition;
  if (kind === 'if') return `${at} ${condition.holds} ${JSON.stringify(withoutWords(condition.schema))}`;
  return kind === 'presence' ? `${at} ${condition.holds} ${condition.name}` : keyOf(condition);
}

function comparedRules(old: Survey, next: Survey): Change[] {
  const checks = ({form}: Survey) => form.rules.filter(isDeciding).map(({check}) => check);
  const [before, now] = [checks(old), checks(next)];
  const added = now.filter((check) => !before.includes(check));
  const gone = before.filter((check) => !now.includes(check));
  // A rule can only refuse; one in the place of another may also refuse less.
  const isAboutNew = (check: string) =>
    [...next.places.values()].some(({pattern, key}) => !old.places.has(pattern) && check.includes(key));
  return [
    ...added.map((check): Change => {
      const isReplacing = gone.length > 0 || isAboutNew(check);
      return {step: isReplacing ? 'minor' : 'major', at: 'rules', what: `there is a new rule: ${check}`};
    }),
    ...gone.map((check): Change => ({step: 'minor', at: 'rules', what: `this rule is gone: ${check}`})),
  ];
}

function isDeciding({severity}: Rule): boolean {
  return severity !== 'warning';
}

function comparedComputed({form: old}: Survey, {form: next}: Survey): Change[] {
  const pointers = [...new Set([...Object.keys(old.computed), ...Object.keys(next.computed)])];
  return pointers
    .filter((pointer) => old.computed[pointer] !== next.computed[pointer])
    .map((at) => {
      // What was sent as the result before is refused as soon as another one comes out.
      const isKnown = old.computed[at] !== undefined;
      return {step: isKnown ? 'major' : 'minor', at, what: 'is computed in another way'};
    });
}

function comparedPages({form: old}: Survey, {form: next}: Survey): Change[] {
  const known = new Set(old.pages.map(({id}) => id));
  const added = next.pages.filter(({id}) => !known.has(id));
  return added.map(({id}) => ({step: 'minor', at: 'pages', what: `there is a new page "${id}"`}));
}

/** What surrounds the questions: who has to log in, what is paid, how the decision comes back. */
function comparedFrame(old: Survey, next: Survey): Change[] {
  const [before, now] = [partsOf(old), partsOf(next)];
  const lost = (before.reply?.channels ?? []).filter((channel) => !now.reply?.channels.includes(channel));
  const stricter =
    (now.identity?.required === true && before.identity?.required !== true) ||
    (now.identity?.required === true && levels.indexOf(now.identity.level) > levels.indexOf(before.identity!.level));
  return [
    ...lost.map((channel): Change => ({step: 'major', at: 'reply', what: `no longer offers "${channel}"`})),
    ...(stricter ? [{step: 'major', at: 'identity', what: 'asks for a login, or for a surer one'} as const] : []),
    ...(['service', 'identity', 'payment', 'reply', 'mode'] as const)
      .filter((part) => !isEqual(before[part] ?? null, now[part] ?? null))
      .map((part): Change => ({step: 'minor', at: part, what: 'is different'})),
  ];
}

const levels = ['basic', 'substantial', 'high'];

function partsOf({form}: Survey): Partial<FormDefinition> {
  return form.definition ?? {};
}

const words = new Set(['title', 'description', 'examples', '$comment', '$schema']);

function withoutWords(schema: unknown): unknown {
  if (!isSchemaObject(schema)) return schema;
  const copy = structuredClone(schema) as Record<string, unknown>;
  const strip = (part: Record<string, unknown>): void => {
    for (const [, inner] of [...subschemasOf(part)]) strip(inner as Record<string, unknown>);
    for (const word of words) delete part[word];
  };
  strip(copy);
  return copy as SchemaObject;
}
