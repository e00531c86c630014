import { error, isFixture, isTestCode } from './finding.mjs';

/* Where things may lie. A new part of the house is added here, in the same change that explains it. */

/** @type {Readonly<Record<string, readonly string[]>>} */
const knownFolders = {
  '': ['.ci', 'apps', 'bench', 'catalog', 'demo', 'docs', 'e2e', 'packages', 'tools'],
  apps: ['server', 'web'],
  'apps/server': ['bin', 'src'],
  'apps/server/src': ['cli', 'compose', 'main', 'migrations', 'modules', 'platform', 'testing'],
  'apps/web': ['public', 'src'],
  'apps/web/src': ['api', 'app', 'keyboard', 'modules', 'shell', 'texts', 'ui'],
  docs: ['adr', 'guide', 'ops'],
  packages: ['contract', 'documents', 'eligibility', 'extract', 'kernel', 'matching', 'planning', 'scoring', 'sheets'],
};

const moduleFiles = [
  'access',
  'commands',
  'domain',
  'index',
  'messages',
  'queries',
  'routes',
  'rules',
  'sql',
  'tables',
];
const moduleFile = new RegExp(`^apps/server/src/modules/[^/]+/(?:${moduleFiles.join('|')})(?:\\.ts$|/)`);
const worker = /^apps\/server\/src\/modules\/[^/]+\/[^/]+\.worker\.ts$/;

/**
 * Only known folders on the upper levels, and only the fixed names inside a server module.
 * @param {readonly string[]} files
 */
export function checkPlaces(files) {
  return [...unknownFolders(files), ...unknownModuleFiles(files)];
}

/** @param {readonly string[]} files */
function unknownFolders(files) {
  const findings = new Map();
  for (const path of files) {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length - 1; depth += 1) {
      const parent = parts.slice(0, depth).join('/');
      const name = parts[depth] ?? '';
      const known = knownFolders[parent];
      if (known === undefined || known.includes(name)) continue;
      const folder = parent === '' ? name : `${parent}/${name}`;
      findings.set(folder, error(`${folder}/`, `is no known folder; there are: ${known.join(', ')}`));
    }
  }
  return [...findings.values()];
}

/** @param {readonly string[]} files */
function unknownModuleFiles(files) {
  return files
    .filter((path) => path.startsWith('apps/server/src/modules/'))
    .filter((path) => !moduleFile.test(path) && !worker.test(path) && !isFixture(path) && !isTestCode(path))
    .map((path) =>
      error(
        path,
        `is no file of a module; there are: ${moduleFiles.join(', ')}, *.worker.ts, tests, testing/, fixtures/`,
      ),
    );
}
