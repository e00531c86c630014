import { LEDGER_KINDS } from '@guatu/contract';
import { type RawBuilder, sql } from 'kysely';
import { newId } from '../../platform/clock/index.ts';
import type { Db } from '../../platform/ledger/index.ts';
import { WORDS } from './ledger.ts';
import type { Target } from './two-districts.ts';

/** Names of the functions that run with more rights than whoever calls them, as far as the product may call them. */
export async function definersOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT n.nspname || '.' || p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE p.prosecdef AND n.nspname NOT IN ('pg_catalog', 'information_schema')
      AND has_function_privilege('guatu_app', p.oid, 'EXECUTE')
    ORDER BY 1`.execute(db);
  return rows.map(({ name }) => name);
}

export interface DefinerRecipe {
  /** Calls that would get at the target's things. */
  readonly calls: (target: Target) => readonly RawBuilder<unknown>[];
  /**
   * `scope`: it answers the district and nobody else. `whole tree`: it refuses everybody who does not see the whole tree.
   * Otherwise why it answers whatever the scope is; then it tells no secret.
   */
  readonly bound: 'scope' | 'whole tree' | (string & {});
}

const searches = Object.fromEntries(
  LEDGER_KINDS.map((kind): [string, DefinerRecipe] => [
    `app.search_${kind}`,
    {
      calls: () => WORDS[kind].map((word) => sql`SELECT * FROM ${sql.raw(`app.search_${kind}`)}(${word}, 100)`),
      bound: 'scope',
    },
  ]),
);

/** One recipe for each of them. */
export const DEFINERS: Readonly<Record<string, DefinerRecipe>> = {
  ...searches,
  'app.source_rows': {
    calls: ({ source }) => [sql`SELECT * FROM app.source_rows(${source}, 1, 1, 100)`],
    bound: 'scope',
  },
  'app.wall_check': { calls: () => [sql`SELECT * FROM app.wall_check()`], bound: 'whole tree' },
  'app.wall_rebuild': { calls: () => [sql`CALL app.wall_rebuild('{}')`], bound: 'whole tree' },
  'app.wall_land': {
    calls: () => [sql`CALL app.wall_land(1, '{}')`],
    bound: 'answers nothing; a project that moved keeps rows of its former district, which only it may change',
  },
  'app.batches_after': {
    calls: () => [sql`SELECT * FROM app.batches_after('2020-01-01')`],
    bound: 'numbers of batches: whoever reads history may not see the batch that ended it',
  },
  'app.chain_lock': { calls: () => [sql`SELECT * FROM app.chain_lock()`], bound: 'a number and a hash' },
  'app.chain_append': {
    calls: () => [
      sql`SELECT app.chain_append('batch', ${newId()}, '\\x00', h.hash, '\\x01', 'none', now())
      FROM app.chain_head h WHERE false`,
    ],
    bound: 'adds a hash at the end',
  },
  'jobs.claim': {
    calls: () => [sql`SELECT * FROM jobs.claim(${newId()}, 'heavy', ARRAY['trial'], 60)`],
    bound: 'the queue serves everybody; a job says by ids what to work on',
  },
  'jobs.renew': {
    calls: ({ job }) => [sql`SELECT * FROM jobs.renew(${newId()}, ARRAY[${job}::uuid], 60)`],
    bound: 'for the runner of the job',
  },
  'jobs.take_back': {
    calls: () => [sql`SELECT * FROM jobs.take_back('{}')`],
    bound: 'ids of jobs whose runner is gone',
  },
  'jobs.ahead_of': { calls: () => [sql`SELECT jobs.ahead_of('heavy', 1000000)`], bound: 'the place in the queue' },
  'jobs.tally': { calls: () => [sql`SELECT * FROM jobs.tally()`], bound: 'how busy the product is' },
  'jobs.forget': { calls: () => [sql`SELECT jobs.forget(36500)`], bound: 'answers nothing' },
};
