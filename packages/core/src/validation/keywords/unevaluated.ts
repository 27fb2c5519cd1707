/** `unevaluatedProperties` and `unevaluatedItems`: what no other keyword looked at (2020-12 core, 11). */
import type {Schema} from '../../schema/schema.ts';
import {isObject, type Keyword} from './keyword.ts';

export const unevaluated: Readonly<Record<string, Keyword>> = {
  unevaluatedProperties: (schema, visit) => {
    if (!isObject(visit.value) || visit.members === true) return true;
    let valid = true;
    for (const name of Object.keys(visit.value)) {
      if (visit.members?.has(name)) continue;
      valid = visit.applyTo(schema as Schema, name, 'unevaluatedProperties') && valid;
    }
    visit.members = true;
    return valid;
  },

  unevaluatedItems: (schema, visit) => {
    if (!Array.isArray(visit.value) || visit.entries === true) return true;
    let valid = true;
    for (let at = 0; at < visit.value.length; at++) {
      if (visit.entries?.has(at)) continue;
      valid = visit.applyTo(schema as Schema, at, 'unevaluatedItems') && valid;
    }
    visit.entries = true;
    return valid;
  },
};
