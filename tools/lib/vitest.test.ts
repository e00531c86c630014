import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './root.mjs';
import { lastLine, tally } from './vitest.mjs';

const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const file = (status: string, ...tests: string[]) => ({
  name: join(root, 'packages/kernel/src/money.test.ts'),
  status,
  message: 'Cannot find module\nat somewhere',
  assertionResults: tests.map((one) => ({
    status: one,
    fullName: 'money adds',
    failureMessages: one === 'failed' ? [`expected 2 to be 3${'!'.repeat(300)}\nat somewhere`] : [],
  })),
});

describe('counting a run', () => {
  test('a good run counts its tests, and skipped ones apart', () => {
    expect(tally({ ...report, numPendingTests: 2, numTodoTests: 1 }, 0)).toEqual({
      passed: 5,
      failed: 0,
      skipped: 3,
      failures: [],
    });
  });

  test('a file that could not be loaded counts as one failure', () => {
    const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'passed', 'failed')];
    expect(tally({ ...report, numFailedTests: 1, testResults }, 1)).toMatchObject({ passed: 5, failed: 2, skipped: 0 });
  });

  test('each failure is named with its file and the first line of its reason, cut when it is long', () => {
    const testResults = [file('passed', 'passed'), file('failed'), file('failed', 'passed', 'failed')];
    expect(tally({ ...report, numFailedTests: 1, testResults }, 1).failures).toEqual([
      'packages/kernel/src/money.test.ts: Cannot find module',
      `packages/kernel/src/money.test.ts › money adds: expected 2 to be 3${'!'.repeat(182)}…`,
    ]);
  });

  test('a run that ended badly without a failing test counts as one failure', () => {
    expect(tally(report, 1)).toMatchObject({
      passed: 5,
      failed: 1,
      failures: ['the run ended with code 1 and no failing test'],
    });
    expect(tally(undefined, 0)).toMatchObject({ passed: 0, failed: 1, failures: ['the run ended without a report'] });
  });

  test('the last line names skipped tests only when there are any', () => {
    expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(lastLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });
});
