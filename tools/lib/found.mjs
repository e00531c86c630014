import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const browserOnMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

// The oldest that the product promises to run on.
const oldestPostgres = 15;

/**
 * A browser for the end-to-end tests. One that is named but not there counts as none: testing another would surprise.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') return existsSync(named) ? named : undefined;
  return [...browserNames.map((name) => join('/usr/bin', name)), browserOnMac].find((path) => existsSync(path));
}

/**
 * The programs of a PostgreSQL of its own, beside the embedded one: the oldest version found, because that is the one most
 * likely to lack something.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {string} [debian] where Debian keeps its versions
 * @returns {string | undefined} the folder with initdb and postgres
 */
export function findOtherPostgres(env = process.env, debian = '/usr/lib/postgresql') {
  const named = env.GUATU_TEST_PG_BIN;
  if (named !== undefined && named !== '') return isPostgres(named) ? named : undefined;
  if (!existsSync(debian)) return undefined;
  return readdirSync(debian)
    .map(Number)
    .filter((version) => version >= oldestPostgres)
    .sort((a, b) => a - b)
    .map((version) => join(debian, String(version), 'bin'))
    .find(isPostgres);
}

/** @param {string} folder */
function isPostgres(folder) {
  return ['initdb', 'postgres'].every((program) => existsSync(join(folder, program)));
}
