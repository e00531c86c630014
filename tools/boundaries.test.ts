import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import config from '../.dependency-cruiser.mjs';
import { findBreaches } from './boundaries.mjs';
import { type TempClone, tempClone } from './testing/temp-clone.ts';
import { tinyProduct } from './testing/tiny-product.ts';

const server = 'apps/server/src';

/** One planted file a rule: the rule that must name it, where it lies, and what it wrongly imports. */
const planted: readonly [rule: string, file: string, imported: string][] = [
  ['kernel-imports-nothing', 'packages/kernel/src/planted.ts', 'node:fs'],
  ['engines-import-only-the-kernel', 'packages/sheets/src/planted.ts', 'zod'],
  ['engines-import-only-the-kernel', 'packages/sheets/src/planted-clock.ts', 'node:timers'],
  ['contract-imports-only-kernel-and-zod', 'packages/contract/src/planted.ts', '@guatu/sheets'],
  ['packages-never-import-apps', 'packages/kernel/src/planted.test.ts', `../../../${server}/platform/db/index.ts`],
  ['domain-and-access-import-only-packages', `${server}/modules/projects/domain/planted.ts`, '../sql.ts'],
  ['domain-and-access-import-only-packages', `${server}/modules/people/access.ts`, 'node:crypto'],
  [
    'domain-and-access-take-only-types-from-platform',
    `${server}/modules/projects/access/planted.ts`,
    '../../../platform/db/index.ts',
  ],
  ['messages-import-only-the-way-to-declare-them', `${server}/modules/people/messages.ts`, './domain.ts'],
  ['sql-and-tables-import-only-kysely-and-the-database', `${server}/modules/people/sql.ts`, 'node:fs'],
  ['sql-and-tables-import-only-kysely-and-the-database', `${server}/modules/people/tables.ts`, './index.ts'],
  [
    'sql-and-tables-take-only-types-from-platform',
    `${server}/modules/projects/sql/planted.ts`,
    '../../../platform/http/index.ts',
  ],
  ['commands-and-queries-use-only-front-doors', `${server}/modules/people/commands.ts`, '../projects/domain.ts'],
  ['commands-and-queries-use-only-front-doors', `${server}/modules/people/queries.ts`, 'kysely'],
  ['routes-never-touch-sql', `${server}/modules/projects/routes/planted.ts`, '../sql.ts'],
  ['only-sql-and-platform-know-the-driver', `${server}/modules/projects/commands/planted.ts`, 'pg'],
  ['modules-enter-each-other-by-the-front-door', `${server}/modules/people/routes.ts`, '../projects/commands.ts'],
  ['the-wall-and-the-bulletins-read-only-tables-of-others', `${server}/modules/wall/queries.ts`, '../projects/sql.ts'],
  ['the-joiners-enter-modules-by-the-front-door', `${server}/main/planted.ts`, '../modules/people/domain.ts'],
  ['platform-never-imports-modules', `${server}/platform/db/planted.ts`, '../../modules/people/index.ts'],
  ['migrations-import-nothing-of-the-app', `${server}/migrations/0002-planted.ts`, '@guatu/kernel'],
  ['nobody-imports-the-joiners', `${server}/platform/http/planted.ts`, '../../compose.ts'],
  ['web-never-imports-the-server', 'apps/web/src/planted.ts', `../../../${server}/platform/auth/actor.ts`],
  ['server-never-imports-the-web', `${server}/platform/auth/planted.ts`, '../../../../web/src/ui/chart.tsx'],
  ['web-imports-only-contract-and-kernel', 'apps/web/src/ui/planted.ts', '@guatu/sheets'],
  ['only-ui-imports-echarts', 'apps/web/src/modules/projects/planted.ts', 'echarts'],
  ['the-product-never-imports-tools-or-trials', `${server}/platform/auth/tool.ts`, '../../../../../tools/build.mjs'],
  ['the-product-never-imports-tools-or-trials', `${server}/platform/auth/trial.ts`, './test-sign-in.ts'],
  ['imports-are-declared', `${server}/platform/http/undeclared.ts`, 'fast-check'],
  ['everything-resolves', `${server}/platform/http/lost.ts`, './nowhere.ts'],
  ['no-cycles', `${server}/platform/clock/one.ts`, './two.ts'],
];

/** A type-only import counts like any other, except where only types are allowed; so the breaches alternate. */
function importing(rule: string, imported: string, index: number): string {
  const valueOnly = rule.includes('only-types') || rule === 'imports-are-declared';
  return index % 2 === 0 && !valueOnly
    ? `import type * as breach from '${imported}';\nexport type Breach = typeof breach;\n`
    : `import * as breach from '${imported}';\nexport const planted = breach;\n`;
}

describe('the dependency rule', () => {
  let clone: TempClone;
  beforeAll(() => {
    clone = tempClone(tinyProduct);
  });
  afterAll(() => clone.dispose());

  test('a product that keeps the rule passes', async () => {
    expect(await findBreaches(clone.root)).toEqual([]);
  });

  test('a breach of every single rule is found in the file that holds it', async () => {
    const broken = tempClone(tinyProduct);
    for (const [index, [rule, file, imported]] of planted.entries())
      broken.write(file, importing(rule, imported, index));
    broken.write(`${server}/platform/clock/two.ts`, "import * as one from './one.ts';\nexport const two = one;\n");
    broken.write(`${server}/platform/auth/test-sign-in.ts`, 'export const trial = 1;\n');
    const found = await findBreaches(broken.root);
    broken.dispose();

    const missed = planted.filter(([rule, file]) => !found.some((line) => line.startsWith(`${rule}: ${file} → `)));
    expect(missed).toEqual([]);
  });

  test('no rule is without its planted breach, and each says what to do instead', () => {
    const rules = (config.forbidden ?? []).map(({ name }) => name);
    expect([...new Set(planted.map(([rule]) => rule))].sort()).toEqual([...rules].sort());
    for (const rule of config.forbidden ?? []) {
      expect(rule.severity).toBe('error');
      expect(rule.comment).toMatch(/\.$/);
    }
  });

  test.each(['domain.test.ts', 'domain/testing/rows.ts', 'test-rows.ts'])(
    '%s may import what only tests need',
    async (name) => {
      const file = `${server}/modules/projects/${name}`;
      clone.write(
        file,
        "import * as fc from 'fast-check';\nimport * as kysely from 'kysely';\nconsole.log(fc, kysely);\n",
      );
      const found = await findBreaches(clone.root);
      clone.remove(file);
      expect(found).toEqual([]);
    },
  );

  test('a source file that the checker did not read fails the check', async () => {
    const blind = tinyProduct['.dependency-cruiser.mjs']?.replace('/dist/', '/dist/|sheets') ?? '';
    clone.write('.dependency-cruiser.mjs', blind);
    const found = await findBreaches(clone.root);
    clone.write('.dependency-cruiser.mjs', tinyProduct['.dependency-cruiser.mjs'] ?? '');
    expect(found).toEqual(['not-seen: packages/sheets/src/index.ts was not read by the checker']);
  });

  test('a nearly empty tree fails the check', async () => {
    const config = tinyProduct['.dependency-cruiser.mjs'] ?? '';
    const empty = tempClone({ '.dependency-cruiser.mjs': config, 'packages/kernel/src/index.ts': 'export {};\n' });
    const found = await findBreaches(empty.root);
    empty.dispose();
    expect(found.join()).toMatch(/^not-seen: only 1 source files/);
  });
});
