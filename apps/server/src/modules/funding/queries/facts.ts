import { type Facts, type IsoDay, reachedBy, type Vocabulary } from '@guatu/kernel';
import { type CurrentRow, currentRows, entityDef, type ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { factsOf, libraryRules, milestoneFacts, milestoneStages } from '../../projects/index.ts';
import { leadsOf } from '../sql/pool.ts';

export interface KnownProject {
  readonly row: CurrentRow;
  readonly facts: Facts;
}

/** What directions may ask of projects: fields of the ledger, the library they are in, the milestones they came to. */
export async function knownProjects(
  trx: ReadTrx,
  ids: readonly string[],
  today: IsoDay,
  { vocabulary, librarySet }: { readonly vocabulary: Vocabulary; readonly librarySet: string },
): Promise<readonly KnownProject[]> {
  const stages = milestoneStages();
  const codes = stages.map(({ code }) => code);
  const rows = await currentRows(trx, entityDef('project'), ids, codes);
  const leadOf = await leadsOf(trx, ids);
  const leads = await currentRows(trx, entityDef('lead'), [...new Set(leadOf.values())], []);
  const libraries = await rulesOf(trx, libraryRules);
  return ids.flatMap((id): KnownProject[] => {
    const row = rows.get(id);
    if (!row || row.void || row.survivorId !== null) return [];
    const lead = leads.get(leadOf.get(id) ?? '')?.values ?? null;
    const milestones = milestoneFacts(stages, row.values, lead);
    const reached = codes.filter((code) => {
      const actual = milestones.get(code)?.actual ?? null;
      return actual !== null && reachedBy(actual, today) === 'yes';
    });
    const set = libraries.at(today, row.territoryId)?.body.sets.find((each) => each.id === librarySet);
    const library = set?.libraries.findLast(({ from }) => from.some((code) => reached.includes(code)))?.id ?? null;
    return [{ row, facts: { ...factsOf(vocabulary, row.values, lead), library, reached } }];
  });
}
