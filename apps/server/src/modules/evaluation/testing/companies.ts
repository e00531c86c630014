import { newId, systemClock } from '../../../platform/clock/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { type RecordEdit, saveRecords } from '../../../platform/ledger/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { DISTRICT, type RoleProduct } from '../../../testing/role-product.ts';

/** Companies above scale with a whole year's figures, each better in everything than the next. */
export async function makeCompanies({ product }: Pick<RoleProduct, 'product'>, count = 10): Promise<readonly string[]> {
  const edits = Array.from({ length: count }, (_, at): RecordEdit => {
    const size = count - at;
    return {
      ...{ kind: 'enterprise', id: null, named: newId(), version: 0, territoryId: DISTRICT.leaf, title: '企业台账' },
      by: systemActor.userId,
      changes: {
        ...{ enterpriseName: `样例企业${at + 1}`, isAboveScale: true, landMu: 20, buildingArea: 8000 },
        ...{ industryCode: 'C3130', isHnte: at === 0 },
        'taxPaid@2025Y': size * 2_000_000,
        'valueAdded@2025Y': size * 9_000_000,
        'revenue@2025Y': size * 30_000_000,
        'rdExpense@2025Y': size * 900_000,
        'profit@2025Y': size * 1_000_000,
        'energyTce@2025Y': 2000,
        'employees@2025Y': 100,
      },
    };
  });
  const [first, ...rest] = edits;
  if (!first) return [];
  const enter = withScope(product.db, systemActor.scope, (trx) => saveRecords(trx, systemClock, [], [first, ...rest]));
  return (await enter).recordIds;
}

/** Begins a run of per-mu evaluation as the district's assessor; answers it, or the refusal. */
export async function startRun(
  office: Pick<RoleProduct, 'as'>,
  { scheme = 'scheme-per-mu-above', period }: { readonly scheme?: string; readonly period: string },
) {
  const body = { scheme, period, territoryId: DISTRICT.unit, title: `${period}年亩均评价`, entrants: [] };
  return (await office.as('assessment').send('POST', { url: '/api/evaluation/runs', body })).json();
}
