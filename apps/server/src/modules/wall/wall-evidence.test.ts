import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../platform/clock/index.ts';
import { wallParts } from './queries/parts.ts';
import { rebuildFacts } from './sql/upkeep.ts';
import { everyone, Office, scopeOf } from './testing/office.ts';

let office: Office;
beforeAll(async () => {
  office = await Office.open();
});
afterAll(() => office.close());

const september = { period: '2026M09' };
const reached = async () => {
  const { stages } = await office.wall(september);
  return [...stages.build, ...stages.benefit].filter((s) => s.code !== null && s.projects > 0).map((s) => s.label);
};

describe('里程碑的证据', () => {
  beforeAll(async () => {
    await office.register('只有台账日期', 601, { actualStart: '2026-03' });
    await office.register('竣工有附件', 601, { 'msActual@M100': '2026-08-20', 'msEvidence@M100': 2 });
    await office.register('投产已核验', 601, { 'msActual@M110': '2026-09-01', 'msEvidence@M110': 3 });
  });

  it('默认从台账起算,三级都算', async () => {
    expect(await reached()).toEqual(['开工', '竣工', '投产']);
  });

  it('提高到附件、到核验,够不上的不再算', async () => {
    const { rules } = wallParts();
    const from = async (evidence: number) => {
      await office.as(everyone, (trx) => rebuildFacts(trx, { ...rules, evidence }));
      return reached();
    };
    expect(await from(2)).toEqual(['竣工', '投产']);
    expect(await from(3)).toEqual(['投产']);
    expect(await from(1)).toEqual(['开工', '竣工', '投产']);
  });

  it('登记的里程碑与台账日期不一致时,以登记的为准', async () => {
    await office.register('两处日期', 602, { actualStart: '2026-02-01', 'msActual@M70': '2026-10-08' });
    const { totals } = await office.wall({ ...september, territory: 602 });
    expect(totals.newStarts).toBe(0);
    const { rows } = await office.figure({ period: '2026M10', territory: 602, figure: 'newStarts' });
    expect(rows.map((row) => [row.name, row.key])).toEqual([['两处日期', 'msActual@M70']]);
  });
});

describe('封存', () => {
  it('本级或上级封过这个期间的,标明已封存;下级看得到上级的封存', async () => {
    const sealed = async (territory: number) => (await office.wall({ ...september, territory })).sealed;
    expect(await sealed(600)).toBe(false);
    await sql`INSERT INTO app.seal (id, territory_id, kind, period, hash, head_seq, sealed_by, sealed_at)
      VALUES (${newId()}, 600, 'project', '2026M01-09', '\\x00', 1, ${everyone.user}, ${office.now})`.execute(
      office.base.db,
    );
    expect([await sealed(600), await sealed(601), await sealed(1), await sealed(700)]).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await office.wall({ period: '2026M08', territory: 600 })).sealed).toBe(false);
    // Someone who sees only the town reads under the district's seal all the same.
    expect((await office.wall(september, scopeOf(602))).sealed).toBe(true);
  });
});
