/** All checks, in the order in which they run. A further one is a constant in one of these files, and a line here. */
import type {Check} from '../check.ts';
import {acceptance} from './acceptance.ts';
import {allDocuments, everyByte} from './documents.ts';
import {keptAtOnce, knownAtOnce} from './durability.ts';
import {foreignOrigins, noCookies, oneAnswer} from './privacy.ts';
import {readiness} from './readiness.ts';
import {
  brokenJson,
  neverUploaded,
  otherHash,
  otherMediaType,
  refusedThenCorrected,
  unaskedAnswer,
  unlistedDocument,
} from './refusals.ts';
import {missingKey, onceInExport, otherBody, parallelRepeats, repeat} from './repeats.ts';
import {checksum, resuming, secretAddresses, termination, unreadable, wrongOffset} from './uploads.ts';

export const checks: readonly Check[] = [
  readiness,
  acceptance,
  knownAtOnce,
  keptAtOnce,
  repeat,
  parallelRepeats,
  onceInExport,
  otherBody,
  missingKey,
  unaskedAnswer,
  refusedThenCorrected,
  otherMediaType,
  brokenJson,
  resuming,
  wrongOffset,
  checksum,
  unreadable,
  secretAddresses,
  termination,
  otherHash,
  neverUploaded,
  unlistedDocument,
  allDocuments,
  everyByte,
  oneAnswer,
  foreignOrigins,
  noCookies,
];
