import { readFileSync } from 'node:fs';
import { packageJson } from './temp-clone.ts';

const config = readFileSync(new URL('../../.dependency-cruiser.mjs', import.meta.url), 'utf8');

/** A product of a few lines laid out as CONTRIBUTING.md says, which keeps every rule of the house. */
export const tinyProduct: Readonly<Record<string, string>> = {
  '.dependency-cruiser.mjs': config,
  'package.json': JSON.stringify({ name: 'tiny', type: 'module', workspaces: ['packages/*', 'apps/*'] }),
  'packages/kernel/package.json': packageJson('@guatu/kernel'),
  'packages/kernel/src/index.ts': "export * from './money.ts';\n",
  'packages/kernel/src/money.ts': 'export type Yuan = number;\nexport const zero: Yuan = 0;\n',
  'packages/sheets/package.json': packageJson('@guatu/sheets', { '@guatu/kernel': '0.1.0' }),
  'packages/sheets/src/index.ts': "import { zero } from '@guatu/kernel';\nexport const blank = zero;\n",
  'packages/contract/package.json': packageJson('@guatu/contract', { '@guatu/kernel': '0.1.0', zod: '4' }),
  'packages/contract/src/index.ts':
    "import { zero } from '@guatu/kernel';\nimport { z } from 'zod';\nexport const yuan = z.number().min(zero);\n",
  'apps/server/package.json': JSON.stringify({
    name: '@guatu/server',
    type: 'module',
    dependencies: { '@guatu/contract': '0.1.0', '@guatu/kernel': '0.1.0', kysely: '0', pg: '8' },
  }),
  'apps/server/src/platform/auth/actor.ts': 'export interface Actor {\n  readonly userId: string;\n}\n',
  'apps/server/src/platform/db/index.ts':
    "import type { Transaction } from 'kysely';\nexport type Trx = Transaction<unknown>;\nexport const now = 1;\n",
  'apps/server/src/platform/http/index.ts': 'export const declare = (table: object): object => table;\n',
  'apps/server/src/migrations/0001-start.ts': 'export const up = 1;\n',
  'apps/server/src/modules/projects/index.ts': "export { add } from './commands.ts';\nexport * from './routes.ts';\n",
  'apps/server/src/modules/projects/messages.ts':
    "import { declare } from '../../platform/http/index.ts';\nexport const messages = declare({});\n",
  'apps/server/src/modules/projects/domain.ts':
    "import { zero } from '@guatu/kernel';\n" +
    "import { messages } from './messages.ts';\n" +
    'export const refuse = (sum: number): object | null => (sum < zero ? messages : null);\n',
  'apps/server/src/modules/projects/access.ts':
    "import type { Actor } from '../../platform/auth/actor.ts';\n" +
    "export const mayAdd = (actor: Actor): boolean => actor.userId !== '';\n",
  'apps/server/src/modules/projects/tables.ts':
    "import type { Generated } from 'kysely';\nexport interface ProjectTable {\n  readonly id: Generated<string>;\n}\n",
  'apps/server/src/modules/projects/sql.ts':
    "import { sql } from 'kysely';\n" +
    "import type { Trx } from '../../platform/db/index.ts';\n" +
    "import type { ProjectTable } from './tables.ts';\n" +
    'export const insert = (_trx: Trx, _row: ProjectTable): unknown => sql`select 1`;\n',
  'apps/server/src/modules/projects/commands.ts':
    "import { now } from '../../platform/db/index.ts';\n" +
    "import { person } from '../people/index.ts';\n" +
    "import { refuse } from './domain.ts';\n" +
    "import { insert } from './sql.ts';\n" +
    'export const add = [now, person, refuse, insert];\n',
  'apps/server/src/modules/projects/routes.ts':
    "import { yuan } from '@guatu/contract';\nimport { add } from './commands.ts';\nexport const routes = [yuan, add];\n",
  'apps/server/src/modules/people/index.ts': "export { person } from './domain.ts';\n",
  'apps/server/src/modules/people/domain.ts': "export const person = 'somebody';\n",
  'apps/server/src/modules/wall/index.ts': "export * from './sql.ts';\n",
  'apps/server/src/modules/wall/sql.ts':
    "import type { ProjectTable } from '../projects/tables.ts';\nexport type Row = Pick<ProjectTable, 'id'>;\n",
  'apps/server/src/compose.ts': "import { add } from './modules/projects/index.ts';\nexport const product = [add];\n",
  'apps/server/src/main.ts': "import { product } from './compose.ts';\nconsole.log(product);\n",
  'apps/server/src/cli.ts': "import { product } from './compose.ts';\nconsole.log(product);\n",
  'apps/web/package.json': JSON.stringify({
    name: '@guatu/web',
    type: 'module',
    dependencies: { '@guatu/contract': '0.1.0', echarts: '6' },
  }),
  'apps/web/src/main.tsx': "import { page } from './modules/projects/page.tsx';\nconsole.log(page);\n",
  'apps/web/src/ui/chart.tsx': "import * as echarts from 'echarts';\nexport const chart = echarts;\n",
  'apps/web/src/modules/projects/page.tsx':
    "import { yuan } from '@guatu/contract';\nimport { chart } from '../../ui/chart.tsx';\nexport const page = [yuan, chart];\n",
};
