import type { Trx } from '../../../platform/ledger/index.ts';
import { isOpen, type ObjectionRecord } from '../domain/objection.ts';
import { runWords } from '../messages.ts';
import { type Doer, type EvaluationDeps, objectionsOf, schemeOf } from '../queries/parts.ts';
import { placeNames } from '../sql/gather.ts';
import { runFor, type Seen, saveObjection, saveRun } from './save.ts';
import { freeze, versionChanges, workOut } from './work-out.ts';

/**
 * Takes the ledger, what was typed in and what was upheld again, by the scheme that the run was begun with, and freezes the
 * next version. What stood before stays as it was.
 */
export async function computeRun(
  trx: Trx,
  deps: EvaluationDeps,
  doer: Doer,
  { cause, ...seen }: Seen & { readonly cause: string },
): Promise<void> {
  const run = await runFor(trx, 'compute', seen.id, doer);
  const scheme = await schemeOf(trx, run);
  const objections = await objectionsOf(trx, [run.id]);
  const upheld = objections.filter(({ status, column }) => status === 'UPHELD' && column !== null);
  const officeName = (await placeNames(trx, [run.office])).get(run.office) ?? '';
  // Of two about one figure the later decision counts.
  const inOrder = [...upheld].sort((a, b) => ((a.decidedOn ?? '') < (b.decidedOn ?? '') ? -1 : 1));
  const draft = await workOut(trx, deps, doer, scheme, { ...run, officeName }, inOrder);
  const [no, by] = [run.latest + 1, doer.userId];
  await saveRun(trx, deps, by, {
    ...{ ...seen, territoryId: run.territoryId, title: runWords.compute(run.title, no), reason: cause },
    changes: { ...versionChanges(draft, no, cause), evalWorkedBy: [...new Set([...run.workedBy, by])] },
  });
  await freeze(trx, deps, run, draft, { no, cause, by });
  await settle(trx, deps, by, no, objections);
}

/** What was upheld is worked in with this version. */
async function settle(
  trx: Trx,
  deps: EvaluationDeps,
  by: string,
  no: number,
  objections: readonly ObjectionRecord[],
): Promise<void> {
  for (const objection of objections) {
    if (objection.status !== 'UPHELD' || !isOpen(objection)) continue;
    const { id, version, territoryId, title } = objection;
    await saveObjection(trx, deps, by, {
      ...{ id, version, territoryId, title: runWords.settle(title) },
      changes: { objectionSettledIn: no },
    });
  }
}
