/** The style sheets a form begins with, in their order; what loads later brings its own. */
import {base} from './base.ts';
import {fields} from './fields.ts';
import {parts} from './parts.ts';
import {tokens} from './tokens.ts';

export const sheets = [tokens, base, fields, parts];
