/** Rules of JSON Forms: an effect, and a condition on an answer. */
import {isSchemaObject, type SchemaObject} from '@ozg-forms/core/schema/schema';
import type {Condition} from './condition.ts';
import {placeOf} from './scope.ts';
import {fitsMissing} from './show-when.ts';

/** Says what could not be carried over; `part` is where in the rule. */
type Tell = (text: string, part?: string) => void;

const effects: Readonly<Record<string, 'then' | 'not'>> = {SHOW: 'then', HIDE: 'not', ENABLE: 'then', DISABLE: 'not'};

/** When the element is shown; `undefined` where the rule says nothing that could be carried over. */
export function conditionIn(rule: unknown, base: string, tell: Tell): Condition | undefined {
  const {effect, condition} = isSchemaObject(rule) ? rule : {};
  const way = typeof effect === 'string' ? effects[effect] : undefined;
  if (way === undefined) {
    tell(`"${String(effect)}" is no effect that is known, so this is always asked.`, '/effect');
    return undefined;
  }
  const found = read(condition, base, tell, '/condition');
  if (!found) return undefined;
  if (effect === 'ENABLE' || effect === 'DISABLE')
    tell('What would be disabled is not asked: nobody has to wonder why it cannot be used.', '/effect');
  return way === 'not' ? {type: 'not', of: [found]} : found;
}

function read(condition: unknown, base: string, tell: Tell, part: string): Condition | undefined {
  if (!isSchemaObject(condition)) return refuse(tell, part);
  const {type, conditions} = condition;
  if ((type === 'AND' || type === 'OR') && Array.isArray(conditions)) {
    const parts = conditions.map((each, at) => read(each, base, tell, `${part}/conditions/${at}`));
    const known = parts.filter((each) => each !== undefined);
    return known.length === parts.length && known.length > 0
      ? {type: type === 'AND' ? 'all' : 'any', of: known}
      : undefined;
  }
  const place = placeOf(condition['scope'], base);
  if (place === undefined) return refuse(tell, part);
  if (Object.hasOwn(condition, 'expectedValue'))
    return {type: 'answer', place, schema: {const: condition['expectedValue']}, whenMissing: false};
  return ofSchema(condition, place) ?? refuse(tell, part);
}

function ofSchema({schema, failWhenUndefined}: SchemaObject, place: string): Condition | undefined {
  if (!isSchemaObject(schema) && typeof schema !== 'boolean') return undefined;
  return {type: 'answer', place, schema, whenMissing: failWhenUndefined !== true && fitsMissing(schema)};
}

function refuse(tell: Tell, part: string): undefined {
  tell('This condition is code or incomplete, so this is always asked. Write it as "if" in the schema.', part);
  return undefined;
}
