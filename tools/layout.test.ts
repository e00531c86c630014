import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLayout, tell } from './layout.mjs';
import { type TempClone, tempClone } from './testing/temp-clone.ts';
import { tinyProduct } from './testing/tiny-product.ts';

const server = 'apps/server/src';
const lines = (count: number) => 'export {};\n'.repeat(count);

describe('the layout check', () => {
  let clone: TempClone;
  beforeAll(() => {
    clone = tempClone(tinyProduct);
  });
  afterAll(() => clone.dispose());

  /** What the check says with these files added to a clean tree. */
  function found(files: Readonly<Record<string, string>>): string[] {
    for (const [path, text] of Object.entries(files)) clone.write(path, text);
    const told = checkLayout(clone.root).map(tell);
    for (const path of Object.keys(files)) clone.remove(path);
    return told;
  }

  test('a clean tree has no findings', () => {
    expect(found({})).toEqual([]);
  });

  test.each([
    ['a folder at the top that nobody knows', 'misc/notes.md', 'error: misc/ is no known folder'],
    ['a package that nobody knows', 'packages/utils/src/index.ts', 'error: packages/utils/ is no known folder'],
    ['a folder of the server that nobody knows', `${server}/helpers/a.ts`, `error: ${server}/helpers/ is no known`],
    ['a file name that modules do not have', `${server}/modules/people/utils.ts`, 'is no file of a module'],
    ['capitals in a file name', 'apps/web/src/ui/BigChart.tsx', 'is not in kebab case'],
    ['underscores in a folder name', `${server}/platform/big_files/index.ts`, 'is not in kebab case'],
    ['a test with nothing of its name beside it', 'packages/kernel/src/monney.test.ts', 'has no file of its name'],
  ])('finds %s', (_, path, finding) => {
    const told = found({ [path]: 'export {};\n' });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(finding);
  });

  test('lets be what the house allows', () => {
    expect(
      found({
        'packages/kernel/README.md': '',
        'packages/kernel/src/money.test.ts': '',
        'packages/kernel/src/money.rounding.test.ts': '',
        'packages/kernel/src/add-and-round.test.ts': "import { zero } from './index.ts';\n",
        'e2e/first-day.test.ts': '',
        'packages/sheets/src/fixtures/Ledger_A.ts': lines(900),
        [`${server}/modules/people/sql/insert.ts`]: '',
        [`${server}/modules/people/domain.test.ts`]: '',
        [`${server}/modules/people/hash.worker.ts`]: '',
        [`${server}/migrations/0002-big.sql`]: lines(900),
      }),
    ).toEqual([]);
  });

  test('warns above 300 lines and refuses above 450', () => {
    expect(found({ 'packages/kernel/src/long.ts': lines(300) })).toEqual([]);
    expect(found({ 'packages/kernel/src/long.ts': lines(301) })[0]).toMatch(/^warning: .*has 301 lines/);
    expect(found({ 'packages/kernel/src/long.ts': lines(450) })[0]).toMatch(/^warning/);
    expect(found({ 'packages/kernel/src/long.ts': lines(451) })[0]).toMatch(/^error: .*has 451 lines/);
  });

  test.each([
    ['a string', "export const title = '项目';\n"],
    ['a template', 'export const title = `共 $' + '{1} 条`;\n'],
    ['a piece of JSX', 'export const Title = () => <b>项目</b>;\n'],
    ['an attribute', 'export const Title = () => <b title="项目" />;\n'],
    ['a pattern', 'export const title = /万元/;\n'],
    ['a name', 'export const 项目 = 1;\n'],
    ['punctuation', "export const comma = '，';\n"],
  ])('finds Chinese in the web outside the texts: in %s', (_, text) => {
    const told = found({ 'apps/web/src/ui/planted.tsx': `// 注释可以\n${text}` });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^error: apps\/web\/src\/ui\/planted\.tsx:2 says .*keep what people read in apps\/web\/src\/texts/,
    );
  });

  test('lets Chinese be in the texts of the web, in messages and catalogue readers of the server, and in tests', () => {
    const chinese = "export const title = '项目';\n";
    expect(
      found({
        'apps/web/src/texts/zh.ts': chinese,
        'apps/web/src/texts/zh/people.ts': chinese,
        'apps/web/src/ui/chart.test.tsx': chinese,
        [`${server}/modules/people/messages.ts`]: chinese,
        [`${server}/modules/people/messages/import.ts`]: chinese,
        [`${server}/platform/excel/vocabulary.ts`]: chinese,
        [`${server}/platform/catalog/index.ts`]: chinese,
        [`${server}/modules/people/domain.test.ts`]: chinese,
        'packages/sheets/src/units.ts': chinese,
      }),
    ).toEqual([]);
  });

  test('finds Chinese in the server outside messages', () => {
    const told = found({ [`${server}/modules/people/access.ts`]: "export const no = '不行';\n" });
    expect(told).toEqual([
      `error: ${server}/modules/people/access.ts:1 says “不行”; keep what people read in messages.ts`,
    ]);
  });

  test.each([
    ['a string', "export const q = 'SELECT id FROM project';\n"],
    ['a template', 'export const q = `update project set name = $1 where id = $' + '{2}`;\n'],
    ['a tagged template', 'export const q = sql`now()`;\n'],
    ['a query builder', "export const q = trx.selectFrom('project').selectAll();\n"],
    ['a definition', "export const q = 'create table project (id int)';\n"],
  ])('finds a query outside sql.ts: in %s', (_, text) => {
    const told = found({
      [`${server}/modules/people/queries.ts`]: `/** Never SELECT id FROM project here. */\n${text}`,
    });
    expect(told).toEqual([`error: ${server}/modules/people/queries.ts:2 holds a query; keep every query in sql.ts`]);
  });

  test('finds text of a query in platform, where calls that build one are let be', () => {
    const built = "export const q = trx.selectFrom('session').selectAll();\n";
    expect(found({ [`${server}/platform/auth/session.ts`]: built })).toEqual([]);
    expect(found({ [`${server}/platform/auth/session.ts`]: "export const q = 'delete from session';\n" })).toHaveLength(
      1,
    );
  });

  test('lets queries be in sql.ts, platform/db, migrations and tests, and sentences that only sound like one', () => {
    const query = "export const q = 'delete from project';\n";
    expect(
      found({
        [`${server}/modules/people/sql.ts`]: query,
        [`${server}/modules/people/sql/remove.ts`]: query,
        [`${server}/platform/db/copy.ts`]: query,
        [`${server}/migrations/0002-second.ts`]: query,
        [`${server}/modules/people/domain.test.ts`]: query,
        [`${server}/modules/people/testing/rows.ts`]: query,
        [`${server}/platform/auth/test-auth.ts`]: query,
        [`${server}/modules/people/commands.ts`]:
          "export const words = ['select a row', 'insert the key', 'update your browser and set a date', 'create a role'];\n",
      }),
    ).toEqual([]);
  });

  test.each([
    ['the clock', 'export const now = Date.now();\n', 'Date.now'],
    ['the day', 'export const today = new Date();\n', 'new Date()'],
    ['chance', 'export const dice = Math.random();\n', 'Math.random'],
    ['the environment', 'export const zone = process.env.TZ;\n', 'process.env'],
    ['the network', "export const page = fetch('/');\n", 'fetch()'],
  ])('finds a package that asks %s', (_, text, asked) => {
    expect(found({ 'packages/kernel/src/planted.ts': text })).toEqual([
      `error: packages/kernel/src/planted.ts:1 asks ${asked}; packages are pure, so take the answer as an argument`,
    ]);
  });

  test('lets a package work with the dates it is given', () => {
    const given =
      'export const day = (ms: number, row: { process: string }) => [new Date(ms), Date.UTC(2024), row.process];\n';
    expect(found({ 'packages/kernel/src/planted.ts': given })).toEqual([]);
  });
});
