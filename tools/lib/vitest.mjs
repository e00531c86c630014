import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './run.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {Counts & { failures: readonly string[] }} Tally counts, and a line for each failure that can be named
 */

/**
 * The parts of Vitest's JSON report that are counted here.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {readonly TestFile[]} testResults
 *
 * @typedef {object} TestFile
 * @property {string} name path of the file
 * @property {string} status
 * @property {string} [message] why the file could not be loaded
 * @property {readonly { status: string, fullName: string, failureMessages?: readonly string[] | null }[]} assertionResults
 */

/** A reason longer than this is cut: the whole of it stands where the test ran. */
const LONGEST_REASON = 200;

/**
 * Runs one project of vitest.config.ts, shows Vitest's own progress, and counts.
 * @param {string} project
 * @param {Record<string, string | undefined>} [env]
 * @returns {Promise<Tally & { interrupted: boolean }>}
 */
export async function runProject(project, env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'guatu-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code, interrupted } = await runCommand(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      { cwd: root, env },
    );
    return { ...tally(readReport(file), code), interrupted };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} file
 * @returns {Report | undefined} nothing when Vitest ended before it could write
 */
function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`Vitest left no report: ${error instanceof Error ? error.message : error}`);
    return undefined;
  }
}

/**
 * Counts so that a run which went wrong never looks right: a file that could not be loaded counts as one failure, and so
 * does a run that ended badly (no test found, an error outside a test) with no failing test to show for it.
 * @param {Report | undefined} report
 * @param {number} code the exit code of the run
 * @returns {Tally}
 */
export function tally(report, code) {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0, failures: ['the run ended without a report'] };
  const failures = report.testResults.flatMap(namedFailures);
  const unloaded = report.testResults.filter(couldNotLoad).length;
  const failed = report.numFailedTests + unloaded;
  if (failed === 0 && code !== 0) failures.push(`the run ended with code ${code} and no failing test`);
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

/** @param {TestFile} file */
function couldNotLoad({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}

/**
 * The failures of one file, a line each: of a long run's output often only the end is kept, so they are told again there.
 * @param {TestFile} file
 */
function namedFailures(file) {
  const path = relative(root, file.name);
  if (couldNotLoad(file)) return [`${path}: ${firstLine(file.message)}`];
  return file.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => `${path} › ${fullName.trim()}: ${firstLine(failureMessages?.[0])}`);
}

/** @param {string | undefined} message */
function firstLine(message) {
  const line = (message ?? '').split('\n', 1)[0] ?? '';
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}

/**
 * The last line of a run, read by scripts: `N passed, N failed`, and what was skipped when anything was.
 * @param {Counts} total
 */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
