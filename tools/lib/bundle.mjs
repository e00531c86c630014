import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/*
 * How TypeScript becomes something Node runs. Two kinds of bundle:
 *
 * - the product (`productBundle`): apps/server/dist, npm packages stay imports by name;
 * - a run from source (`sourceBundle`): benches, scripts, and workers under test, kept in node_modules/.cache. npm packages
 *   become absolute file URLs there, because a package nested under apps/server is not visible from the cache folder.
 *
 * In both, `import.meta.url` of a source file keeps naming that source file, so `new URL('./x.sql', import.meta.url)` means
 * the same under vitest, in a bench and in the built product. Only the product has the constant GUATU_BUNDLE_URL, the
 * address of the built file itself; platform/jobs/worker-url.ts finds the built workers by it.
 */

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: true,
  write: false,
  logLevel: 'silent',
  define: { 'import.meta.url': '__sourceUrl' },
  // Node's own way of reading a package; esbuild would otherwise prefer builds that are meant for bundlers.
  conditions: [],
  mainFields: ['main'],
};

/**
 * @param {string[]} entryPoints absolute paths; each becomes `<outdir>/<file name>.js`
 * @param {string} outdir
 * @returns {import('esbuild').BuildOptions}
 */
export function productBundle(entryPoints, outdir) {
  return {
    ...common,
    entryPoints,
    outdir,
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    // The command line then loads only what the command at hand needs.
    splitting: true,
    banner: { js: 'const GUATU_BUNDLE_URL = import.meta.url;' },
    plugins: [
      packagesByName,
      sourceUrls((path) => {
        const fromOutput = relative(outdir, path).split(sep).join('/');
        return `new URL(${JSON.stringify(fromOutput)}, GUATU_BUNDLE_URL).href`;
      }),
    ],
  };
}

/**
 * @param {string} entryPoint absolute path
 * @param {string} outfile
 * @returns {import('esbuild').BuildOptions}
 */
export function sourceBundle(entryPoint, outfile) {
  const plugins = [packagesByPlace, sourceUrls((path) => JSON.stringify(pathToFileURL(path).href))];
  return { ...common, entryPoints: [entryPoint], outfile, plugins };
}

/**
 * Builds and writes. Each file replaces its predecessor in one step, so that a program which starts at the same moment
 * never reads half a file.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string[]>} the files written
 */
export async function buildBundle(options) {
  const esbuild = await import('esbuild');
  const result = await esbuild.build(options).catch(async (error) => {
    const told = await esbuild.formatMessages(error.errors ?? [], { kind: 'error' });
    throw new Error(told.length > 0 ? told.join('\n') : String(error), { cause: error });
  });
  return writeOutputs(result.outputFiles ?? []);
}

/** @param {readonly import('esbuild').OutputFile[]} outputFiles */
export function writeOutputs(outputFiles) {
  for (const file of outputFiles) {
    mkdirSync(dirname(file.path), { recursive: true });
    const draft = `${file.path}.${process.pid}.tmp`;
    writeFileSync(draft, file.contents);
    renameSync(draft, file.path);
  }
  return outputFiles.map((file) => file.path);
}

/** @type {import('esbuild').Plugin} */
const packagesByName = {
  name: 'packages-by-name',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('@guatu/') ? undefined : { path, external: true },
    );
  },
};

/** @type {import('esbuild').Plugin} */
const packagesByPlace = {
  name: 'packages-by-place',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, async ({ path, kind, importer, resolveDir, pluginData }) => {
      if (kind === 'entry-point' || path.startsWith('@guatu/') || pluginData === 'asked') return undefined;
      if (isBuiltin(path)) return { path, external: true };
      const found = await build.resolve(path, { kind, importer, resolveDir, pluginData: 'asked' });
      if (found.errors.length > 0) return { errors: found.errors };
      return { path: pathToFileURL(found.path).href, external: true };
    });
  },
};

/**
 * @param {(path: string) => string} expression the JavaScript that gives a source file its address
 * @returns {import('esbuild').Plugin}
 */
function sourceUrls(expression) {
  return {
    name: 'source-urls',
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes('import.meta.url')) return undefined;
        // On the first line, so that line numbers in stack traces stay right.
        const contents = `const __sourceUrl = /* @__PURE__ */ String(${expression(path)}); ${text}`;
        return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
      });
    },
  };
}
