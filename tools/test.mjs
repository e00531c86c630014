/*
 * npm test: installs what is missing, checks, runs every suite that this machine can run, and says which it could not.
 *
 *   npm test                                  everything
 *   npm test -- --only packages --only e2e    only these
 *
 * The last line is `N passed, N failed`: tests of all runs, and one failure for each check that failed.
 */
import { ensureInstalled } from './lib/installed.mjs';

ensureInstalled();
const [{ runChecks }, { findChromium, findOtherPostgres }, { makeReady }, targets, { lastLine, runProject }] =
  await Promise.all([
    import('./check.mjs'),
    import('./lib/found.mjs'),
    import('./lib/ready.mjs'),
    import('./lib/targets.mjs'),
    import('./lib/vitest.mjs'),
  ]);

const chromium = findChromium();
const otherPostgres = findOtherPostgres();

/**
 * @typedef {object} Suite
 * @property {string} name
 * @property {() => Promise<import('./lib/vitest.mjs').Tally & { interrupted?: boolean }>} run
 * @property {string | undefined} [lacking] why this machine cannot run it
 */

/** @type {readonly Suite[]} */
const suites = [
  {
    name: 'check',
    // Checks are not tests: those that pass are not counted, those that fail keep the last line from looking green.
    run: async () => {
      const { failed } = await runChecks();
      return { passed: 0, failed: failed.length, skipped: 0, failures: failed };
    },
  },
  { name: 'packages', run: () => runProject('packages') },
  {
    name: 'packages-tz',
    // The office's day is Asia/Shanghai whatever the machine's zone.
    run: () => runProject('packages', { TZ: 'America/Los_Angeles' }),
  },
  { name: 'tools', run: () => runProject('tools') },
  { name: 'web', run: () => runProject('web') },
  // A PostgreSQL named from outside is for server-pg; this run is on the embedded one.
  { name: 'server', run: () => runProject('server', { GUATU_TEST_PG_BIN: undefined }) },
  {
    name: 'server-pg',
    run: () => runProject('server', { GUATU_TEST_PG_BIN: otherPostgres }),
    lacking:
      otherPostgres === undefined
        ? 'no PostgreSQL ≥ 15 of its own found (set GUATU_TEST_PG_BIN to the folder of initdb, or install Debian’s postgresql)'
        : undefined,
  },
  {
    name: 'e2e',
    run: () => {
      makeReady([targets.server, targets.web]);
      return runProject('e2e', { CHROMIUM_PATH: chromium });
    },
    lacking: chromium === undefined ? 'no Chromium found (set CHROMIUM_PATH, or install chromium)' : undefined,
  },
];

const only = namesAskedFor(process.argv.slice(2));
const unknown = only.filter((name) => !suites.some((suite) => suite.name === name));
if (unknown.length > 0) {
  console.error(`No such suite: ${unknown.join(', ')}. There are: ${suites.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const lines = [];
/** @type {string[]} */
const failures = [];
const notRun = [];
for (const suite of suites) {
  if (only.length > 0 && !only.includes(suite.name)) continue;
  if (suite.lacking !== undefined) {
    notRun.push(`  ${suite.name}: ${suite.lacking}`);
    // Left out of a full run it is a remark; asked for by name it is a failure.
    if (only.length > 0) total.failed += 1;
    continue;
  }
  console.log(`\n── ${suite.name}`);
  const started = performance.now();
  const result = await runOrFail(suite);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  lines.push(`  ${suite.name.padEnd(12)} ${lastLine(result)} (${seconds} s)`);
  total.passed += result.passed;
  total.failed += result.failed;
  total.skipped += result.skipped;
  failures.push(...result.failures.map((failure) => `  ✗ ${suite.name}: ${failure}`));
  if (result.interrupted) process.exit(130);
}

console.log(['', 'Suites', ...lines].join('\n'));
if (notRun.length > 0) console.log(['Not run', ...notRun].join('\n'));
if (failures.length > 0) console.log(['Failed', ...failures].join('\n'));
console.log(lastLine(total));
if (total.failed > 0) process.exitCode = 1;

/** @param {Suite} suite */
async function runOrFail(suite) {
  try {
    return await suite.run();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return { passed: 0, failed: 1, skipped: 0, interrupted: false, failures: [reason] };
  }
}

/**
 * @param {readonly string[]} args
 * @returns {string[]} the suites named by `--only a`, `--only=a` or `--only a,b`
 */
function namesAskedFor(args) {
  const names = [];
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? '';
    if (arg === '--only') {
      at += 1;
      names.push(...(args[at] ?? '').split(','));
    } else if (arg.startsWith('--only=')) names.push(...arg.slice('--only='.length).split(','));
    else {
      console.error(`Unknown argument ${arg}. Usage: npm test -- [--only <suite>]`);
      process.exit(1);
    }
  }
  return names;
}
