import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {detailsOf, Problem, problemFrom} from './problem.ts';

/** An error as Node, SQLite or Fastify throws it. */
function thrown(properties: object): Error {
  return Object.assign(new Error("ENOENT: no such file '/srv/data/applications.db'"), properties);
}

describe('whatever is thrown', () => {
  for (const [error, status, isWorthAnotherTry] of [
    [thrown({code: 'ENOENT', path: '/srv/data/applications.db'}), 500, false],
    [thrown({code: 'ENOSPC'}), 507, true],
    [thrown({errcode: 13}), 507, true],
    [thrown({errcode: 261}), 503, true],
    [thrown({statusCode: 413}), 413, false],
    [thrown({statusCode: 418}), 418, false],
    ['ENOENT in /srv/data', 500, false],
  ] as const) {
    it(`${JSON.stringify(error)} becomes ${status}, and says nothing of this machine`, () => {
      const problem = problemFrom(error);
      assert.equal(problem.status, status);
      assert.equal(problem.retryAfterSeconds !== undefined, isWorthAnotherTry);
      assert.doesNotMatch(JSON.stringify(detailsOf(problem, 'r')), /ENOENT|srv|applications\.db|\n\s+at /);
    });
  }

  it('as a problem stays what it is', () => {
    const problem = new Problem(422, 'Please choose another document.');
    assert.equal(problemFrom(problem), problem);
    assert.deepEqual(detailsOf(problem, 'r'), {
      type: 'about:blank',
      title: 'Unprocessable Entity',
      status: 422,
      detail: 'Please choose another document.',
      requestId: 'r',
    });
  });
});
