import { sql } from 'kysely';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import { type Scope, withReadScope, withScope } from '../../../platform/db/index.ts';
import {
  confirmBatch,
  draftUndo,
  type LandHook,
  type RecordEdit,
  saveRecord,
  type Tables,
  type Trx,
  type Values,
} from '../../../platform/ledger/index.ts';
import { type TestDatabase, testDatabase } from '../../../testing/index.ts';
import { checkWall, landOnWall } from '../commands/upkeep.ts';
import { type FigureQuery, figureAnswer } from '../queries/figure.ts';
import type { WallQuery } from '../queries/view.ts';
import { wallAnswer } from '../queries/wall.ts';

const clerk = newId();

/** Sees the whole tree. */
export const everyone: Scope = { user: clerk, all: true, territories: [], duties: [], subjects: [] };
export const scopeOf = (...territories: number[]): Scope => ({ ...everyone, all: false, territories });

/** Two districts with two leaves each, and one leaf of the city's own. */
export const LEAVES = [10, 601, 602, 701, 702] as const;

/** An office with a real ledger whose batches carry the wall with them. */
export class Office {
  readonly base: TestDatabase<Tables>;
  private readonly hooks: readonly LandHook[];
  /** The office's present; tests move it. */
  now = '2026-11-21T02:00:00.000000Z';
  readonly clock: Clock = { now: () => this.now };

  /** Lets time go by; answers the moment before. */
  pass(seconds = 60): string {
    const before = this.now;
    this.now = new Date(Date.parse(before) + seconds * 1000).toISOString().replace('Z', '000Z');
    return before;
  }

  private constructor(base: TestDatabase<Tables>, hooks: readonly LandHook[]) {
    this.base = base;
    this.hooks = hooks;
  }

  /** Lights are kept by tests themselves, unless the hooks judge them. */
  static async open(hooks: readonly LandHook[] = [landOnWall]): Promise<Office> {
    const base = await testDatabase<Tables>();
    await sql`INSERT INTO app.territory (id, parent_id, name, kind, sort_order) VALUES
      (1, NULL, '黄石市', 'CITY', 0), (10, 1, '黄石市本级', 'OWN', 1), (600, 1, '大冶市', 'DISTRICT', 2),
      (601, 600, '大冶市本级', 'OWN', 3), (602, 600, '金湖街道', 'TOWN', 4), (700, 1, '阳新县', 'DISTRICT', 5),
      (701, 700, '阳新县本级', 'OWN', 6), (702, 700, '兴国镇', 'TOWN', 7)`.execute(base.db);
    await sql`INSERT INTO app.park (id, name) VALUES (1, '灵成工业园'), (2, '滨江工业园')`.execute(base.db);
    await sql`INSERT INTO app.chain (id, code, name) VALUES (1, 'special-steel', '特钢'), (2, 'copper', '铜')`.execute(
      base.db,
    );
    await sql`INSERT INTO app.unit (id, name) VALUES (1, '大冶市发改局'), (2, '阳新县经信局')`.execute(base.db);
    return new Office(base, hooks);
  }

  as<T>(scope: Scope, act: (trx: Trx) => Promise<T>): Promise<T> {
    return withScope(this.base.app, scope, act);
  }

  /** Registers a project; answers its id. */
  async register(name: string, territoryId: number, values: Values = {}): Promise<string> {
    const { recordId } = await this.save({
      id: null,
      version: 0,
      territoryId,
      changes: { projectName: name, ...values },
    });
    return recordId;
  }

  /** Changes a project from the version it has now. */
  async edit(id: string, changes: Values, scope = everyone): Promise<{ batchId: string }> {
    const { rows } = await sql<{ version: number; territory_id: number }>`
      SELECT version, territory_id FROM app.project WHERE id = ${id}`.execute(this.base.db);
    const row = rows[0];
    if (!row) throw new Error(`no project ${id}`);
    return this.save({ id, version: row.version, territoryId: row.territory_id, changes }, scope);
  }

  private save(edit: Pick<RecordEdit, 'id' | 'version' | 'territoryId' | 'changes'>, scope = everyone) {
    return this.as(scope, (trx) =>
      saveRecord(trx, this.clock, this.hooks, { ...edit, kind: 'project', by: clerk, title: '登记' }),
    );
  }

  undo(batchId: string): Promise<{ batchId: string }> {
    return this.as(everyone, async (trx) => {
      const draft = await draftUndo(trx, this.clock, { batchId, title: '撤销', by: clerk });
      return confirmBatch(trx, this.clock, this.hooks, { batchId: draft.batchId, version: 1, by: clerk });
    });
  }

  /**
   * Sets what an import brings beside its fields: dimensions, and reported values that nobody may enter by hand. The next
   * edit of the project carries it into the wall.
   */
  async mark(id: string, columns: Readonly<Record<string, string | number | null>>): Promise<void> {
    for (const [column, value] of Object.entries(columns)) {
      await sql`UPDATE app.project SET ${sql.ref(column)} = ${value} WHERE id = ${id}`.execute(this.base.db);
    }
    await this.edit(id, { remark: newId() });
  }

  /** Keeps a light of a month as judging would. */
  async light(id: string, period: string, light: 'GREEN' | 'YELLOW' | 'RED'): Promise<void> {
    await sql`
      INSERT INTO app.project_light_year AS kept (project_id, year, territory_id, light)
      SELECT id, ${Number(period.slice(0, 4))}, territory_id, array_fill(0::smallint, ARRAY[12]) FROM app.project WHERE id = ${id}
      ON CONFLICT (project_id, year) DO NOTHING`.execute(this.base.db);
    await sql`UPDATE app.project_light_year SET light[${Number(period.slice(5))}] = ${['GREEN', 'YELLOW', 'RED'].indexOf(light) + 1}
      WHERE project_id = ${id} AND year = ${Number(period.slice(0, 4))}`.execute(this.base.db);
    await this.edit(id, { remark: newId() });
  }

  wall(query: WallQuery = {}, scope = everyone) {
    return withReadScope(this.base.app, scope, (trx) => wallAnswer(trx, scope, query, this.clock));
  }

  figure(query: Omit<FigureQuery, 'limit' | 'offset'>, scope = everyone) {
    const page = { limit: 500, offset: 0 };
    return withReadScope(this.base.app, scope, (trx) => figureAnswer(trx, scope, { ...query, ...page }, this.clock));
  }

  /** What a full recount does not confirm. */
  differences() {
    return withReadScope(this.base.app, everyone, (trx) => checkWall(trx));
  }

  close(): Promise<void> {
    return this.base.close();
  }
}
