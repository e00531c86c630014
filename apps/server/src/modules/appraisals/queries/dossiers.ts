import type { IsoDay } from '@guatu/kernel';
import { type CurrentRow, currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { paceCurvesOn, paceNamed } from '../../../platform/pace/index.ts';
import { permitClocks } from '../../approvals/index.ts';
import { firstTotal, milestoneFacts, milestoneStages } from '../../projects/index.ts';
import type { Dossier, DossierMilestone, DossierRecord } from '../domain/facts/index.ts';
import type { AppraisalRules } from '../domain/rules.ts';
import { tiedRecords } from '../sql/dossiers.ts';

/** What is known of projects today, all that their facts are worked out from. Those that are not in sight are not there. */
export async function dossiersOf(
  trx: ReadTrx,
  ids: readonly string[],
  today: IsoDay,
  rulesAt: (leaf: number) => AppraisalRules,
): Promise<readonly Dossier[]> {
  const projects = await currentRows(trx, entityDef('project'), ids, null);
  const tied = await tiedRecords(trx, ids);
  const records = new Map<string, DossierRecord>();
  for (const kind of ['lead', 'blocker', 'change'] as const) {
    const wanted = tied.filter((each) => each.kind === kind).map(({ id }) => id);
    for (const [id, { values }] of await currentRows(trx, entityDef(kind), wanted, [])) records.set(id, { id, values });
  }
  const totals = await firstTotal(trx, ids);
  const permits = await permitClocks(trx, ids, today);
  const curvesAt = await paceCurvesOn(trx, today);
  return [...projects.values()]
    .filter((row) => !row.void && row.survivorId === null)
    .map((row): Dossier => {
      const own = (kind: 'lead' | 'blocker' | 'change') =>
        tied.flatMap((each) => {
          const record = each.project === row.id && each.kind === kind ? records.get(each.id) : undefined;
          return record ? [record] : [];
        });
      const lead = own('lead')[0] ?? null;
      const { promises, paceCurve } = rulesAt(row.territoryId);
      const pace = paceNamed(curvesAt(row.territoryId), paceCurve);
      return {
        ...{ today, promises, pace, lead },
        project: { id: row.id, values: row.values },
        milestones: milestonesOf(row, lead),
        blockers: own('blocker'),
        changes: own('change'),
        firstTotal: totals.get(row.id) ?? null,
        permits: permits.get(row.id) ?? null,
      };
    });
}

/** Dates of the milestones, each with the cell that it was read from: the project's own row, its column, or its lead's. */
function milestonesOf(row: CurrentRow, lead: DossierRecord | null): Dossier['milestones'] {
  const facts = milestoneFacts(milestoneStages(), row.values, lead?.values ?? null);
  const found = new Map<string, DossierMilestone>();
  for (const { code, columns } of milestoneStages()) {
    const known = facts.get(code);
    if (!known) continue;
    const placeOf = (own: string, named: { readonly project?: string; readonly lead?: string } | undefined) => {
      const key = `${own}@${code}`;
      const column = named?.project;
      if (row.values[key] === undefined && column !== undefined && row.values[column] !== undefined)
        return { kind: 'project', id: row.id, key: column } as const;
      if (row.values[key] === undefined && lead !== null && named?.lead !== undefined)
        return { kind: 'lead', id: lead.id, key: named.lead } as const;
      return { kind: 'project', id: row.id, key } as const;
    };
    found.set(code, {
      plan: known.plan,
      actual: known.actual,
      planFrom: placeOf('msPlan', columns?.plan),
      actualFrom: placeOf('msActual', columns?.actual),
    });
  }
  return found;
}
