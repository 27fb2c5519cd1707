import {childOf} from '@ozg-forms/core/pointer';
import {nearest} from '../../terminal/suggestion.ts';
import {keywords} from '../keywords.ts';
import {listing} from '../listing.ts';
import type {Question} from '../questions.ts';
import type {Fault, Rule} from '../rule.ts';
import {nameOf, wordsOf} from '../words.ts';

/** Faults that have no keyword in the schema of the question itself. */
const further = [
  'required',
  'unparsed',
  'pending',
  'unnamed',
  'rule',
  'computed',
  'upload',
  'refused',
  'type',
  'dependentRequired',
];

export const unusedText: Rule = {
  name: 'unused-text',
  severity: 'warning',
  docs: {
    what: 'A text belongs to an option that does not exist, or to a fault that cannot occur, or stands where nothing shows it.',
    why: 'Its author believes that people read it; what they read is the usual sentence.',
    bad: {form: {texts: {de: {'/gegenstand': {errors: {maxlength: 'Sagen Sie es kürzer.'}}}}}},
    good: {form: {texts: {de: {'/gegenstand': {errors: {maxLength: 'Sagen Sie es kürzer.'}}}}}},
  },
  *check(file) {
    const {form, questions} = file;
    if (!form?.definition) return;
    const known = new Map(questions.map((question) => [question.pattern, question]));
    for (const {pointer, of, kind} of wordsOf(file)) {
      const question = of === undefined ? undefined : known.get(of);
      if (!question || !pointer.startsWith('/texts/')) continue;
      const [group = '', ...rest] = kind.split('.');
      const key = rest.join('.');
      if (group === 'errors') yield* faultsOfError(pointer, key, question);
      if (group === 'options' || group === 'optionHints') yield* faultsOfOption(pointer, key, question);
      if (group === 'add' && question.kind !== 'list' && question.kind !== 'documents')
        yield notShown(pointer, 'add', `"${of}" is no list`);
      if (group === 'next' && of !== '') yield notShown(pointer, 'next', 'only the form has one');
      if (group === 'intro' && of !== '') yield notShown(pointer, 'intro', 'only the form and its pages have one');
    }
    for (const [pattern, {exclusive}] of Object.entries(form.definition.fields ?? {})) {
      const question = known.get(pattern);
      if (exclusive === undefined || !question || question.options?.some(({value}) => value === exclusive)) continue;
      yield* faultsOfOption(childOf(childOf('/fields', pattern), 'exclusive'), String(exclusive), question, 'value');
    }
  },
};

function notShown(pointer: string, word: string, reason: string): Fault {
  const mend = word === 'intro' ? 'Write it as "hint", "help" or "note".' : 'Remove it.';
  return {pointer, part: 'key', message: `"${word}" is shown nowhere here: ${reason}.`, mend};
}

function* faultsOfOption(
  pointer: string,
  key: string,
  question: Question,
  part: 'key' | 'value' = 'key',
): Generator<Fault> {
  const isTruth = question.schemas.some(({type}) => type === 'boolean');
  // The ends of a scale are named by their numbers.
  const isNumber = question.schemas.some(({type}) => type === 'integer') && /^-?\d+$/.test(key);
  const values = isTruth ? ['true', 'false'] : (question.options ?? []).map(({value}) => nameOf(value));
  if (values.includes(key) || isNumber) return;
  const near = nearest(key, values);
  yield {
    pointer,
    part,
    message: `"${question.pattern}" has no option "${key}"${values.length > 0 ? `; it has ${listing(values)}` : ''}.`,
    mend: near === undefined ? 'Correct the value, or remove it here.' : `Write "${near}" if that is meant.`,
    ...(near !== undefined && {suggestion: JSON.stringify(near)}),
  };
}

function* faultsOfError(pointer: string, key: string, {kind, schemas, pattern}: Question): Generator<Fault> {
  const isSimple = kind === 'value' || kind === 'list' || kind === 'constant';
  const known = [...keywords, ...further];
  const occurs = further.includes(key) || schemas.some((schema) => Object.hasOwn(schema, key));
  // Where several schemas make one question, e.g. of a document, its faults are those of its parts.
  if (isSimple ? occurs : known.includes(key)) return;
  const own = [...further, ...schemas.flatMap((schema) => Object.keys(schema))];
  const near = nearest(key, isSimple ? own : known);
  yield {
    pointer,
    part: 'key',
    message: known.includes(key)
      ? `"${pattern}" has no "${key}" that could be broken.`
      : `"${key}" is no fault that can occur.`,
    mend:
      near === undefined
        ? 'Name the keyword of the schema whose message this is, or remove it.'
        : `Write "${near}" if that is meant.`,
    ...(near !== undefined && {suggestion: JSON.stringify(near)}),
  };
}
