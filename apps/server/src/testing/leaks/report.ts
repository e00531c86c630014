import { sql } from 'kysely';
import type { Db } from '../../platform/ledger/index.ts';
import { DAYE, SECRETS } from './ledger.ts';

const SAYS = {
  ...{
    name: SECRETS.note,
    indicatorId: null,
    value: 1,
    unit: null,
    period: null,
    valueKind: 'ACTUAL',
    comparator: 'EQ',
  },
  ...{ region: null, vintage: null, growthBasis: null, projectId: null, projectField: null, company: null },
};

/** A report with a reading, a correction and a step back, on a source that is there already. */
export async function enterReport(db: Db, report: string, correction: string, by: string): Promise<void> {
  const { leaf } = DAYE;
  await sql`INSERT INTO app.report (id, territory_id, title, content, content_hash, locators, added_by, added_at)
    VALUES (${report}, ${leaf}, ${SECRETS.note}, ${SECRETS.note}, 'f', '[]', ${by}, now())`.execute(db);
  await sql`INSERT INTO app.report_correction (id, territory_id, phrase, act, report_id, made_by, made_at)
    VALUES (${correction}, ${leaf}, ${SECRETS.note}, 'NOT_A_FACT', ${report}, ${by}, now())`.execute(db);
  await sql`INSERT INTO app.report_reading (report_id, seq, territory_id, kind, start_at, end_at, state, read, offered)
    VALUES (${report}, 1, ${leaf}, 'MARKED', 0, 1, 'WAITING', ${JSON.stringify(SAYS)},
      '{"phrase": null, "unit": null, "indicators": [], "projects": [], "fields": []}')`.execute(db);
  await sql`INSERT INTO app.report_step (report_id, step, territory_id, act, before, taken_by, taken_at)
    VALUES (${report}, 1, ${leaf}, 'edit', '[]', ${by}, now())`.execute(db);
}
