/*
 * The dependency rule of the house (CONTRIBUTING.md), one entry a sentence. Every rule is an error; its comment says what to
 * do instead. tools/boundaries.test.ts plants a breach for each, so a rule that sees nothing is found out.
 *
 * `type-only` imports are seen too (tsPreCompilationDeps), and workspace packages by their names: for that the resolver has
 * to be told about "exports" and its conditions, otherwise `@guatu/*` is invisible and every rule passes.
 */

// What tests share: folders called testing, and files called test-….
const testSupport = String.raw`/testing/|/test-[^/]+\.tsx?$`;
const tests = String.raw`\.test\.tsx?$|${testSupport}`;
const modules = '^apps/server/src/modules/';
const ownModule = `${modules}$1/`;
const packages = '^packages/[^/]+/src/';

/** @param {string} names the files of a server module, or the folders of those names; group 1 is the module */
const part = (names) => String.raw`${modules}([^/]+)/(?:${names})(?:\.ts$|/)`;
/** @param {string} names the same files of the module that group 1 of the `from` matched */
const ownPart = (names) => String.raw`${ownModule}(?:${names})(?:\.ts$|/)`;
/** @param {string} name an npm package, wherever npm put it */
const npm = (name) => `node_modules/(?:@types/)?${name}/`;

/** The wall and the bulletins read across all modules; going through each front door would copy every table's columns. */
const readersOfAllTables = '^apps/server/src/modules/(?:wall|bulletins)/';
const frontDoor = String.raw`${modules}[^/]+/index\.ts$`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      comment:
        'The kernel stands on the language alone. Pass what it needs as an argument, or move the code to an engine.',
      from: { path: '^packages/kernel/src/', pathNot: tests },
      to: { pathNot: '^packages/kernel/src/' },
    },
    {
      name: 'engines-import-only-the-kernel',
      severity: 'error',
      comment:
        'An engine is pure: no clock, disk, network or other engine. Take data as arguments; share through the kernel.',
      from: { path: '^packages/(?!kernel/|contract/)([^/]+)/src/', pathNot: tests },
      to: { pathNot: ['^packages/$1/src/', '^packages/kernel/src/'] },
    },
    {
      name: 'contract-imports-only-kernel-and-zod',
      severity: 'error',
      comment: 'Server and web both carry the contract. Describe the shape with zod; keep the work in the server.',
      from: { path: '^packages/contract/src/', pathNot: tests },
      to: { pathNot: ['^packages/(?:contract|kernel)/src/', npm('zod')] },
    },
    {
      name: 'packages-never-import-apps',
      severity: 'error',
      comment: 'Packages are below the apps, their tests too. Move the shared part into a package.',
      from: { path: '^packages/' },
      to: { path: '^apps/' },
    },
    {
      name: 'domain-and-access-import-only-packages',
      severity: 'error',
      comment:
        'Decisions are pure and tested without a database. Pass rows as arguments; only types may come from platform ' +
        '(who acts, in which scope). A refusal takes its sentence from messages.ts of the module.',
      from: { path: part('domain|access'), pathNot: tests },
      to: {
        pathNot: [packages, ownPart('domain|access|messages'), '^apps/server/src/platform/'],
      },
    },
    {
      name: 'domain-and-access-take-only-types-from-platform',
      severity: 'error',
      comment: 'Decisions are pure: take the clock, the database and the files as values from the command that asks.',
      from: { path: part('domain|access'), pathNot: tests },
      to: { path: '^apps/server/src/platform/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'messages-import-only-the-way-to-declare-them',
      severity: 'error',
      comment: 'messages.ts is a table of sentences: it imports platform/http to declare itself, and packages.',
      from: { path: part('messages'), pathNot: tests },
      to: { pathNot: [packages, ownPart('messages'), '^apps/server/src/platform/http/'] },
    },
    {
      name: 'sql-and-tables-import-only-kysely-and-the-database',
      severity: 'error',
      comment: 'A query takes values and gives rows. Decide in domain.ts, read files and clocks in the command.',
      from: { path: part('sql|tables'), pathNot: [tests, readersOfAllTables] },
      to: {
        pathNot: [packages, npm('kysely'), '^apps/server/src/platform/', ownPart('sql|tables|domain')],
      },
    },
    {
      name: 'sql-and-tables-take-only-types-from-platform',
      severity: 'error',
      comment: 'Only platform/db works inside a query. Take clocks, files and the ledger as values from the command.',
      from: { path: part('sql|tables'), pathNot: tests },
      to: { path: '^apps/server/src/platform/(?!db/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'commands-and-queries-use-only-front-doors',
      severity: 'error',
      comment:
        'They import their own files, platform, packages and the index.ts of other modules. Put queries in sql.ts, and ' +
        'libraries behind a port in platform.',
      from: { path: part('commands|queries'), pathNot: tests },
      to: { pathNot: [packages, ownModule, '^apps/server/src/platform/', frontDoor] },
    },
    {
      name: 'routes-never-touch-sql',
      severity: 'error',
      comment: 'A route parses, calls and answers. Call a command or a query, and let that one use sql.ts.',
      from: { path: part('routes'), pathNot: tests },
      to: { path: [part('sql|tables'), npm('kysely'), npm('pg'), '^apps/server/src/platform/db/sql'] },
    },
    {
      name: 'only-sql-and-platform-know-the-driver',
      severity: 'error',
      comment: 'Kysely and pg stay in sql.ts, tables.ts and platform. Take the transaction type from platform/db.',
      from: { path: modules, pathNot: [tests, part('sql|tables')] },
      to: { path: [npm('kysely'), npm('pg')] },
    },
    {
      name: 'modules-enter-each-other-by-the-front-door',
      severity: 'error',
      comment: 'Import the index.ts of the other module, or ask for what you need to be exported there.',
      from: { path: `${modules}([^/]+)/`, pathNot: readersOfAllTables },
      to: { path: modules, pathNot: [ownModule, frontDoor] },
    },
    {
      name: 'the-wall-and-the-bulletins-read-only-tables-of-others',
      severity: 'error',
      comment: 'Their one exception is tables.ts of other modules. Everything else goes through index.ts.',
      from: { path: `${modules}(wall|bulletins)/` },
      to: { path: modules, pathNot: [ownModule, frontDoor, part('tables')] },
    },
    {
      name: 'the-joiners-enter-modules-by-the-front-door',
      severity: 'error',
      comment: 'compose.ts, main.ts and cli.ts join parts; they know only the index.ts of a module.',
      from: { path: '^apps/server/src/', pathNot: modules },
      // Whose tests may use what modules share with tests is said below.
      to: { path: modules, pathNot: [frontDoor, testSupport] },
    },
    {
      name: 'platform-never-imports-modules',
      severity: 'error',
      comment: 'Platform is below the modules. Let the module register itself, and join both in compose.ts.',
      from: { path: '^apps/server/src/platform/', pathNot: tests },
      to: { path: modules },
    },
    {
      name: 'migrations-import-nothing-of-the-app',
      severity: 'error',
      comment: 'A migration is frozen; code it imported would change under it. Write out what it needs.',
      from: { path: '^apps/server/src/migrations/', pathNot: tests },
      to: { path: ['^apps/', '^packages/'], pathNot: '^apps/server/src/migrations/' },
    },
    {
      name: 'nobody-imports-the-joiners',
      severity: 'error',
      comment: 'Only compose.ts, main.ts and cli.ts join parts. Take what you need as an argument.',
      from: { path: '^apps/server/src/(?:modules|platform|migrations)/', pathNot: tests },
      to: { path: String.raw`^apps/server/src/(?:compose|main|cli)(?:\.ts$|/)` },
    },
    {
      name: 'web-never-imports-the-server',
      severity: 'error',
      comment: 'All that server and web share is in packages/contract.',
      from: { path: '^apps/web/' },
      to: { path: '^apps/server/' },
    },
    {
      name: 'server-never-imports-the-web',
      severity: 'error',
      comment: 'All that server and web share is in packages/contract.',
      from: { path: '^apps/server/' },
      to: { path: '^apps/web/' },
    },
    {
      name: 'web-imports-only-contract-and-kernel',
      severity: 'error',
      comment: 'Engines run in the server. Ask for their result through the contract.',
      from: { path: '^apps/web/src/', pathNot: tests },
      to: { path: '^packages/', pathNot: '^packages/(?:contract|kernel)/' },
    },
    {
      name: 'only-ui-imports-echarts',
      severity: 'error',
      comment: 'Use the chart component of apps/web/src/ui: it brings the theme, the table twin and the lazy chunk.',
      from: { path: '^apps/web/src/', pathNot: '^apps/web/src/ui/' },
      to: { path: npm('echarts') },
    },
    {
      name: 'the-product-never-imports-tools-or-trials',
      severity: 'error',
      comment: 'tools, bench, e2e and what tests share are not shipped. Move the shared part into the product.',
      from: { path: ['^apps/', '^packages/'], pathNot: tests },
      to: { path: ['^(?:tools|bench|e2e)/', `^(?:apps|packages)/.*(?:${testSupport})`] },
    },
    {
      name: 'imports-are-declared',
      severity: 'error',
      comment: 'Name the package in "dependencies" of the nearest package.json; being installed by luck is not enough.',
      from: { path: ['^apps/[^/]+/src/', '^packages/[^/]+/src/'], pathNot: tests },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      comment: 'This import leads nowhere, so no other rule can judge it. Correct the path or install the package.',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one idea or three: merge them, or move the shared part below both.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Only our own builds: most npm packages live in a folder called dist, and would vanish from every rule.
    exclude: { path: '^apps/[^/]+/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
