import { describe, expect, it } from 'vitest';
import { ApiError, clientCodes } from '../api/error.ts';
import { shouldRetry } from './query.ts';

describe('读取失败后', () => {
  it('断网和服务器故障再试两次', () => {
    const offline = new ApiError(0, clientCodes.unreachable, '', null);
    expect([0, 1, 2].map((n) => shouldRetry(n, offline))).toEqual([true, true, false]);
    expect(shouldRetry(0, new ApiError(503, 'jobs.busy', '', null))).toBe(true);
  });

  it('拒绝就是拒绝,不重复问', () => {
    for (const status of [400, 401, 403, 404, 409])
      expect(shouldRetry(0, new ApiError(status, 'x', '', null))).toBe(false);
    expect(shouldRetry(0, new TypeError('bug'))).toBe(false);
  });
});
