/** All rules of `check`, in the order of docs/check.md: from what cannot be read to what could be said better. */
import type {Rule} from './rule.ts';
import {closedCondition} from './rules/closed-condition.ts';
import {danglingReference} from './rules/dangling-reference.ts';
import {definitionShape} from './rules/definition-shape.ts';
import {duplicateKey} from './rules/duplicate-key.ts';
import {evilPattern} from './rules/evil-pattern.ts';
import {ifWithoutRequired} from './rules/if-without-required.ts';
import {impossibleLimits} from './rules/impossible-limits.ts';
import {invalidDefault} from './rules/invalid-default.ts';
import {jsonSyntax} from './rules/json-syntax.ts';
import {oneOfWithoutDiscriminator} from './rules/one-of-without-discriminator.ts';
import {openObject} from './rules/open-object.ts';
import {patternSyntax} from './rules/pattern-syntax.ts';
import {ruleType} from './rules/rule-type.ts';
import {schemaShape} from './rules/schema-shape.ts';
import {unanchoredPattern} from './rules/unanchored-pattern.ts';
import {unknownKey} from './rules/unknown-key.ts';
import {unreachableBranch} from './rules/unreachable-branch.ts';
import {unusable} from './rules/unusable.ts';
import {vendorKeyword} from './rules/vendor-keyword.ts';
import {withoutEffect} from './rules/without-effect.ts';

export const rules: readonly Rule[] = [
  jsonSyntax,
  duplicateKey,
  definitionShape,
  unknownKey,
  schemaShape,
  danglingReference,
  patternSyntax,
  evilPattern,
  unanchoredPattern,
  unusable,
  impossibleLimits,
  invalidDefault,
  withoutEffect,
  vendorKeyword,
  ruleType,
  ifWithoutRequired,
  unreachableBranch,
  oneOfWithoutDiscriminator,
  openObject,
  closedCondition,
];
