import { describe, expect, test } from 'vitest';
import { lastLine, tally } from './vitest.mjs';

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

describe('counting a run', () => {
  test('a good run counts its tests, and skipped ones apart', () => {
    expect(tally({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('a file that could not be loaded counts as one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'passed', 'failed')];
    expect(tally({ ...report, numFailedTests: 1, testResults }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  test('a run that ended badly without a failing test counts as one failure', () => {
    expect(tally(report, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
    expect(tally(undefined, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('the last line names skipped tests only when there are any', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
