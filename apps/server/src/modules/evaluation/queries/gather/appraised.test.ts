import type { Appraisal } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { landHooks } from '../../../../hooks.ts';
import { systemClock } from '../../../../platform/clock/index.ts';
import { withScope } from '../../../../platform/db/index.ts';
import { saveRecord } from '../../../../platform/ledger/index.ts';
import { systemActor } from '../../../../platform/people/system-actor.ts';
import { answers, CLERK, sheetActs } from '../../../../testing/appraisal-sheets.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../../../testing/role-product.ts';
import { appraisedCells } from './appraised.ts';

/** 东岳路街道 of the catalogue. */
const UNIT = { id: 60_041, name: '东岳路街道' };
let office: RoleProduct;
let poor: Appraisal;
const { done, handedIn, confirmed } = sheetActs(() => office);

const send = async (role: string, method: 'GET' | 'POST', path: string, body?: object) =>
  (await office.as(role).send(method, { url: `/api/evaluation${path}`, ...(body && { body }) })).json();

/** The figures of the only unit of the annual assessment of a year. */
async function assessed(period: string) {
  const asked = { scheme: 'scheme-annual-assessment', period, territoryId: DISTRICT.unit, title: '年度考核' };
  const run = await send('assessment', 'POST', '/runs', { ...asked, entrants: [] });
  expect(run, JSON.stringify(run)).toMatchObject({ status: 'DRAFT', units: 1 });
  return run;
}
const figuresOf = async (run: { readonly id: string }) =>
  (await send('statistics', 'GET', `/runs/${run.id}/figures`)).units[0].figures;

beforeAll(async () => {
  office = await openRoleProduct();
  // Who answers for no project that is counted takes no part.
  await withScope(office.product.db, systemActor.scope, (trx) =>
    saveRecord(trx, systemClock, landHooks, {
      ...{ kind: 'project', id: null, version: 0, territoryId: DISTRICT.leaf, by: systemActor.userId },
      ...{ title: '项目台账', dimensions: { unit: UNIT.id } },
      changes: { projectName: '样例项目', totalInvestment: 500_000_000, actualStart: '2025-08' },
    }),
  );
  const ledger = { respUnit: [UNIT.name] };
  poor = await confirmed(await handedIn('FINAL', { ...ledger, projectName: '差的项目' }, 10));
  await handedIn('FINAL', { ...ledger, projectName: '还没确认的项目' }, 10);
  await confirmed(await handedIn('FINAL', { projectName: '别家的项目' }, 10));
}, 120_000);
afterAll(() => office.close());

describe('责任单位年度考核取项目终评的结果', () => {
  it('确认了的终评进这一年的考核，只算本单位的；点开是那张表；没有的写零', async () => {
    expect(poor.class).toBe('差');
    const run = await assessed('2026');
    const figures = await figuresOf(run);
    expect(figures.终评为差).toEqual({
      ...{ value: 1, hidden: false },
      source: { kind: 'APPRAISALS', sheets: [{ id: poor.id, title: poor.title }], unseen: 0 },
    });
    expect(figures.终评为优).toMatchObject({ value: 0, source: { kind: 'APPRAISALS', sheets: [], unseen: 0 } });
  });

  it('上一年没有确认过终评的是零', async () => {
    const { 终评为差: found } = await figuresOf(await assessed('2025'));
    expect(found).toMatchObject({ value: 0, source: { sheets: [] } });
  });

  it('有更正表的，以确认了的更正表为准：还没确认时原表算，确认后算更正表', async () => {
    const cellOf = (fact: string) =>
      withScope(office.product.db, systemActor.scope, async (trx) => {
        const input = { kind: 'FACT', fact, times: 1 } as const;
        const cells = await appraisedCells({ trx, run: { period: '2026' }, day: isoDay('2026-12-31') }, [input]);
        return cells(input, UNIT);
      });
    expect(await cellOf('FINALS')).toEqual({ v: 1, s: ['A', [poor.id]] });
    expect(await cellOf('FINALS_GOOD_SHARE')).toMatchObject({ v: 0 });
    expect(await cellOf('MIDS_WARNED')).toEqual({ v: 0, s: ['A', []] });
    const body = { version: poor.version, reason: '数有误' };
    const next = await done(CLERK, `/api/appraisals/${poor.id}/correct`, body);
    const url = (act: string) => `/api/appraisals/${next.id}/${act}`;
    const filled = await done(CLERK, url('figures'), { version: next.version, figures: answers(next, 95) });
    const handed = await done(CLERK, url('submit'), { version: filled.version });
    expect(await cellOf('FINALS')).toEqual({ v: 1, s: ['A', [poor.id]] });
    await confirmed(handed);
    expect(await cellOf('FINALS')).toEqual({ v: 1, s: ['A', [next.id]] });
    expect(await cellOf('FINALS_POOR')).toEqual({ v: 0, s: ['A', []] });
  });
});
