import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../testing/index.ts';
import { newId, systemClock } from '../../clock/index.ts';
import { type Scope, withScope } from '../../db/index.ts';
import { type EntityKind, entityDef, type Tables, type Trx, type Values } from '../../ledger/index.ts';
import type { Sight } from '../mask.ts';
import { type SaveDeps, saveEdits } from '../save-edits.ts';

export const CITY_LEAF = 10;
export const NORTH = 101;
export const SOUTH = 201;

/** A city with two districts, and the ways in which tests enter and read records. */
export interface SmallOffice {
  readonly base: TestDatabase<Tables>;
  readonly city: Scope;
  readonly north: Scope;
  as<T>(scope: Scope, act: (trx: Trx) => Promise<T>): Promise<T>;
  /** Enters a record and answers its id. */
  enter(kind: EntityKind, territoryId: number, changes: Values): Promise<string>;
  /** Changes a record that is at the version. */
  change(kind: EntityKind, id: string, version: number, changes: Values): Promise<void>;
}

export const ALL_SIGHT: Sight = { personal: true, tax: true };

const scope = (territories: readonly number[] | null): Scope => ({
  user: newId(),
  all: territories === null,
  territories: territories === null ? [] : [...territories],
  duties: [],
  subjects: [],
});

export async function smallOffice(deps: SaveDeps = { clock: systemClock, hooks: [] }): Promise<SmallOffice> {
  const base = await testDatabase<Tables>();
  await sql`INSERT INTO app.territory (id, parent_id, name, kind, sort_order) VALUES
    (1, NULL, '黄石市', 'CITY', 0), (${CITY_LEAF}, 1, '黄石市本级', 'OWN', 1),
    (200, 1, '南区', 'DISTRICT', 2), (${SOUTH}, 200, '南区本级', 'OWN', 1),
    (100, 1, '北区', 'DISTRICT', 3), (${NORTH}, 100, '北区本级', 'OWN', 1)`.execute(base.db);
  const city = scope(null);
  const as: SmallOffice['as'] = (who, act) => withScope(base.app, who, act);
  const save = (kind: EntityKind, id: string | null, version: number, territoryId: number | null, changes: Values) =>
    as(city, (trx) =>
      saveEdits(
        trx,
        deps,
        entityDef(kind),
        { rows: [{ id, version }], territoryId, changes, by: city.user, title: '登记' },
        ALL_SIGHT,
      ),
    );
  return {
    base,
    city,
    north: scope([NORTH]),
    as,
    async enter(kind, territoryId, changes) {
      const [id] = (await save(kind, null, 0, territoryId, changes)).recordIds;
      if (id === undefined) throw new Error('nothing was entered');
      return id;
    },
    async change(kind, id, version, changes) {
      await save(kind, id, version, null, changes);
    },
  };
}
