/**
 * Something a layout check noticed.
 * @typedef {object} Finding
 * @property {'error' | 'warning'} severity
 * @property {string} path
 * @property {number} [line]
 * @property {string} text what is wrong and what to do instead
 */

/**
 * @param {string} path
 * @param {string} text
 * @param {number} [line]
 * @returns {Finding}
 */
export function error(path, text, line) {
  return { severity: 'error', path, text, ...(line === undefined ? {} : { line }) };
}

/** @param {string} path */
export const isTest = (path) => /\.test\.[a-z]+$/.test(path);

/** A test, or what tests share: a folder `testing/` or a file `test-….ts`. @param {string} path */
export const isTestCode = (path) => isTest(path) || /(?:^|\/)(?:testing\/|test-[^/]+$)/.test(path);

/** Sample data that people gave us keeps the names and sizes it came with. @param {string} path */
export const isFixture = (path) => path.split('/').includes('fixtures');
