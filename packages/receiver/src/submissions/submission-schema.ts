/**
 * The shape of a submission around its answers, and the way to check it.
 *
 * A fault here is a fault of the program that sent it, not of the citizen: it is 400 and
 * names the place in the body. What the answers must be is the form's own schema (`check/`).
 */
import {Ajv2020} from 'ajv/dist/2020.js';
import type {Submission} from '@ozg-forms/core/protocol/submission';
import {submission} from '../contract/schemas.ts';
import {Problem} from '../http/problem.ts';

const validate = new Ajv2020({strict: true}).compile(submission);

/** @throws Problem 400 naming the first place that is wrong, never what stands there */
export function submissionFrom(body: unknown): Submission {
  if (validate(body)) return body as Submission;
  const error = validate.errors![0]!;
  throw new Problem(
    400,
    `The submission is not as the endpoint contract says: "${error.instancePath}" ${error.message}.`,
  );
}
