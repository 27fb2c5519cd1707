/** Every part of the chaos run, in order. A further one is a file here, and a line. */
import type {Part} from '../support/part.ts';
import {attacks} from './attacks.ts';
import {costPerSubmission} from './cost.ts';
import {fullDisk} from './full-disk.ts';
import {kills} from './kills.ts';
import {largeUpload} from './large-upload.ts';
import {load, loadOnPostgres} from './load.ts';
import {lostAnswers} from './lost-answers.ts';
import {memory} from './memory.ts';
import {postgresAway} from './postgres-away.ts';
import {slowCalls} from './slow-calls.ts';
import {syncs} from './syncs.ts';
import {killedUpload} from './killed-upload.ts';

export const parts: readonly Part[] = [
  killedUpload,
  kills,
  lostAnswers,
  load,
  loadOnPostgres,
  slowCalls,
  memory,
  costPerSubmission,
  fullDisk,
  postgresAway,
  syncs,
  largeUpload,
  ...attacks,
];
