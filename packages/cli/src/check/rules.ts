/** All rules of `check`, in the order of docs/check.md: from what cannot be read to what could be said better. */
import type {Rule} from './rule.ts';
import {duplicateKey} from './rules/duplicate-key.ts';
import {jsonSyntax} from './rules/json-syntax.ts';
import {ruleType} from './rules/rule-type.ts';
import {unusable} from './rules/unusable.ts';

export const rules: readonly Rule[] = [jsonSyntax, duplicateKey, unusable, ruleType];
