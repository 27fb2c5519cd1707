/** All rules of `check`, in the order of docs/check.md: from what cannot be read to what could be said better. */
import type {Rule} from './rule.ts';
import {closedCondition} from './rules/closed-condition.ts';
import {codeAsNumber} from './rules/code-as-number.ts';
import {danglingReference} from './rules/dangling-reference.ts';
import {definitionShape} from './rules/definition-shape.ts';
import {duplicateKey} from './rules/duplicate-key.ts';
import {duplicatePage} from './rules/duplicate-page.ts';
import {endlessCheckboxes} from './rules/endless-checkboxes.ts';
import {evilPattern} from './rules/evil-pattern.ts';
import {genderOrSalutation} from './rules/gender-or-salutation.ts';
import {ifWithoutRequired} from './rules/if-without-required.ts';
import {impossibleLimits} from './rules/impossible-limits.ts';
import {invalidDefault} from './rules/invalid-default.ts';
import {jsonSyntax} from './rules/json-syntax.ts';
import {longLabel} from './rules/long-label.ts';
import {maturityApplication} from './rules/maturity-application.ts';
import {maturityDecision} from './rules/maturity-decision.ts';
import {maturityEvidence} from './rules/maturity-evidence.ts';
import {maturityIdentity} from './rules/maturity-identity.ts';
import {maturityPayment} from './rules/maturity-payment.ts';
import {misplacedKeyword} from './rules/misplaced-keyword.ts';
import {missingAutocomplete} from './rules/missing-autocomplete.ts';
import {missingFee} from './rules/missing-fee.ts';
import {missingLabel} from './rules/missing-label.ts';
import {missingOptionLabel} from './rules/missing-option-label.ts';
import {missingTranslation} from './rules/missing-translation.ts';
import {oneOfWithoutDiscriminator} from './rules/one-of-without-discriminator.ts';
import {openObject} from './rules/open-object.ts';
import {optionalDeclaration} from './rules/optional-declaration.ts';
import {patternSyntax} from './rules/pattern-syntax.ts';
import {placedTwice} from './rules/placed-twice.ts';
import {quotedTruth} from './rules/quoted-truth.ts';
import {readingLevel} from './rules/reading-level.ts';
import {reviewPage} from './rules/review-page.ts';
import {ruleType} from './rules/rule-type.ts';
import {sameLabel} from './rules/same-label.ts';
import {schemaShape} from './rules/schema-shape.ts';
import {textMarkup} from './rules/text-markup.ts';
import {themeContrast} from './rules/theme-contrast.ts';
import {themeToken} from './rules/theme-token.ts';
import {unanchoredPattern} from './rules/unanchored-pattern.ts';
import {undeclaredRequired} from './rules/undeclared-required.ts';
import {unguardedAnswer} from './rules/unguarded-answer.ts';
import {unknownAutocomplete} from './rules/unknown-autocomplete.ts';
import {unknownKey} from './rules/unknown-key.ts';
import {unknownPlace} from './rules/unknown-place.ts';
import {unknownWidget} from './rules/unknown-widget.ts';
import {unlimitedAnswer} from './rules/unlimited-answer.ts';
import {unplacedQuestion} from './rules/unplaced-question.ts';
import {unreachableBranch} from './rules/unreachable-branch.ts';
import {unusable} from './rules/unusable.ts';
import {unusedText} from './rules/unused-text.ts';
import {uploadWithoutLimits} from './rules/upload-without-limits.ts';
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
  misplacedKeyword,
  quotedTruth,
  impossibleLimits,
  invalidDefault,
  withoutEffect,
  vendorKeyword,
  ruleType,
  unguardedAnswer,
  undeclaredRequired,
  ifWithoutRequired,
  unreachableBranch,
  oneOfWithoutDiscriminator,
  openObject,
  closedCondition,
  unknownPlace,
  unplacedQuestion,
  placedTwice,
  duplicatePage,
  reviewPage,
  uploadWithoutLimits,
  unlimitedAnswer,
  endlessCheckboxes,
  codeAsNumber,
  optionalDeclaration,
  missingLabel,
  longLabel,
  sameLabel,
  missingOptionLabel,
  missingTranslation,
  unusedText,
  textMarkup,
  readingLevel,
  genderOrSalutation,
  missingAutocomplete,
  unknownAutocomplete,
  unknownWidget,
  missingFee,
  themeToken,
  themeContrast,
  maturityApplication,
  maturityIdentity,
  maturityEvidence,
  maturityDecision,
  maturityPayment,
];
