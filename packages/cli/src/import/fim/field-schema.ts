/** What a field takes, as a schema. What cannot be taken over becomes a to-do, and is never guessed. */
import {loadForm} from '@ozg-forms/core/definition/load-form';
import type {SchemaObject} from '@ozg-forms/core/schema/schema';
import {patternOf} from '@ozg-forms/core/validation/patterns';
import type {CodeList} from './code-list.ts';
import type {Code, Field} from './message.ts';
import type {ToDos} from './to-do.ts';
import {uploadSchema} from './upload-schema.ts';

type Words = Record<string, unknown>;

const textTypes: Readonly<Record<string, Words>> = {
  text: {type: 'string'},
  text_latin: {type: 'string', format: 'din91379'},
  date: {type: 'string', format: 'date'},
  time: {type: 'string', format: 'time'},
  datetime: {type: 'string', format: 'date-time'},
};

const otherTypes: Readonly<Record<string, Words>> = {
  bool: {type: 'boolean'},
  num: {type: 'number'},
  num_int: {type: 'integer'},
  num_currency: {type: 'number', multipleOf: 0.01},
};

/** Whether somebody is asked: not by a label, nor by what is hidden or no single answer. */
export function isAsked({use, dataType}: Field): boolean {
  return use !== 'label' && use !== 'hidden' && dataType !== 'obj';
}

/** Why a field that has data is not asked; nothing for a label. */
export function reasonNotToAsk({use, title}: Field): string | undefined {
  if (use === 'label') return undefined;
  if (use === 'hidden')
    return `"${title}" is hidden, so it is not asked. Let the system that receives the answers add it.`;
  return `"${title}" is an object of any kind (obj), which no control can take. Say what it consists of.`;
}

/** @param field one that is asked */
export function fieldSchema(field: Field, lists: readonly CodeList[], toDos: ToDos): SchemaObject {
  const {use, dataType, title} = field;
  if (dataType === 'file') return uploadSchema(field, toDos);
  const options = use === 'select' ? optionsOf(field, lists, toDos) : undefined;
  return withContent(field, {title, ...(options ?? typeOf(field, toDos))}, toDos);
}

function optionsOf(field: Field, lists: readonly CodeList[], toDos: ToDos): Words | undefined {
  const codes = field.codes ?? codesFrom(field, lists, toDos);
  if (!codes) return undefined;
  const known = new Set<string>();
  const options = codes.flatMap(({value, name, help}) => {
    if (value === '' || known.has(value)) {
      toDos.add(
        field,
        `The code "${value}" is ${value === '' ? 'empty' : 'listed twice'}; it is offered once at most.`,
      );
      return [];
    }
    known.add(value);
    return [{const: value, title: name || value, ...(help && {description: help})}];
  });
  if (options.length > 0) return {type: 'string', oneOf: options};
  toDos.add(field, `"${field.title}" is a choice without any value. Name the values.`);
  return undefined;
}

function codesFrom(field: Field, lists: readonly CodeList[], toDos: ToDos): readonly Code[] | undefined {
  const {uri = '', version = '', columns, line} = field.codeList ?? {};
  const place = {id: field.id, line: line ?? field.line};
  if (uri === '') {
    toDos.add(
      place,
      `"${field.title}" is a choice, but neither values nor a code list are named. Name them; until then any text is taken.`,
    );
    return undefined;
  }
  const ofName = lists.filter((list) => list.uri === uri);
  const list = ofName.find((each) => each.version === version) ?? ofName[0];
  if (!list) {
    toDos.add(
      place,
      `The code list ${uri}${version && ` (version ${version})`} is missing. Import again with --codes FILE, or name its values; until then any text is taken.`,
    );
    return undefined;
  }
  if (version !== '' && list.version !== version)
    toDos.add(
      place,
      `The code list ${uri} is asked for in version ${version}, and was given in ${list.version || 'one without a name'}. Compare them.`,
    );
  return list.codes(columns!);
}

function typeOf(field: Field, toDos: ToDos): Words {
  const text = textTypes[field.dataType];
  return text ? {...text, ...textLimits(field, toDos)} : {...otherTypes[field.dataType], ...numberLimits(field, toDos)};
}

function textLimits(field: Field, toDos: ToDos): Words {
  const {minLength, maxLength, pattern, minValue, maxValue} = field.limits;
  for (const [name, value] of Object.entries({minValue, maxValue}))
    if (value !== undefined)
      toDos.add(field, `${name} ${value} is no limit that JSON Schema has for a ${field.dataType}. Write a rule.`);
  const [least, most] = [
    numberIn(field, 'minLength', minLength, toDos),
    numberIn(field, 'maxLength', maxLength, toDos),
  ];
  return {...between(field, ['minLength', least], ['maxLength', most], toDos), ...patternIn(field, pattern, toDos)};
}

function numberLimits(field: Field, toDos: ToDos): Words {
  const {minLength, maxLength, pattern, minValue, maxValue} = field.limits;
  for (const [name, value] of Object.entries({minLength, maxLength, pattern}))
    if (value !== undefined)
      toDos.add(field, `${name} ${value} says nothing about a ${field.dataType}, and was left out.`);
  if (field.dataType === 'bool') return {};
  const [least, most] = [numberIn(field, 'minValue', minValue, toDos), numberIn(field, 'maxValue', maxValue, toDos)];
  return between(field, ['minimum', least], ['maximum', most], toDos);
}

type Limit = readonly [keyword: string, value: number | undefined];

function between(field: Field, [low, least]: Limit, [high, most]: Limit, toDos: ToDos): Words {
  if (field.limits.unread !== undefined)
    toDos.add(
      field,
      `What stands in <praezisierung> is not understood: "${field.limits.unread}". Write it as limits of the schema.`,
    );
  if (least !== undefined && most !== undefined && least > most) {
    toDos.add(field, `Nothing lies between ${least} and ${most}; both limits were left out.`);
    return {};
  }
  return {...(least !== undefined && {[low]: least}), ...(most !== undefined && {[high]: most})};
}

function numberIn(field: Field, name: string, text: string | undefined, toDos: ToDos): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text.replace(',', '.'));
  const fits = Number.isFinite(value) && (!name.endsWith('Length') || (Number.isInteger(value) && value >= 0));
  if (!fits) toDos.add(field, `${name} "${text}" is no such number, and was left out.`);
  return fits ? value : undefined;
}

function patternIn(field: Field, pattern: string | undefined, toDos: ToDos): Words {
  if (pattern === undefined) return {};
  try {
    if (!patternOf(pattern).isBounded) throw new RangeError();
  } catch (error) {
    const fault =
      error instanceof RangeError ? 'may take for ever on some texts' : 'is no regular expression of ECMA-262';
    toDos.add(field, `The pattern "${pattern}" ${fault}, and was left out. Write another one.`);
    return {};
  }
  if (!/^\^.*\$$/.test(pattern))
    toDos.add(
      field,
      `The pattern "${pattern}" may stand anywhere in the text. If all of it has to fit, write "^(?:${pattern})$".`,
    );
  return {pattern};
}

/** A text to begin with; one that cannot be changed is a constant. */
function withContent(field: Field, schema: SchemaObject, toDos: ToDos): SchemaObject {
  const {content, use} = field;
  if (content === '') {
    if (use === 'locked') toDos.add(field, `"${field.title}" is locked and has no content. Say where it comes from.`);
    return schema;
  }
  const value = typed(content, schema);
  const probe = loadForm({type: 'object', properties: {value: schema}});
  if (value === undefined || probe.evaluator.violationsOf(probe.schema, {value}).length > 0) {
    toDos.add(field, `The content "${content}" is no answer that the field takes, and was left out.`);
    return schema;
  }
  return use === 'locked' ? {title: schema['title'], const: value} : {...schema, default: value};
}

function typed(content: string, {type}: SchemaObject): unknown {
  if (type === 'string') return content;
  if (type === 'boolean') return {true: true, '1': true, false: false, '0': false}[content.toLowerCase()];
  const value = Number(content.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
