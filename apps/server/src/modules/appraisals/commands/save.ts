import type { AppraisalAct } from '@guatu/contract';
import { type RecordEdit, saveRecord, type Trx, type Values } from '../../../platform/ledger/index.ts';
import { ACT_RULES, isOwnWork, type SheetRecord } from '../domain/sheet.ts';
import { appraisalRefusals, appraisalWords } from '../messages.ts';
import { type AppraisalDeps, oneSheet } from '../queries/parts.ts';

export type ActDeps = Pick<AppraisalDeps, 'clock' | 'hooks'>;

/** A sheet as whoever acts on it looked at it. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/** The sheet for an act that its state and the person allow. */
export async function sheetFor(trx: Trx, act: AppraisalAct, id: string, person: string): Promise<SheetRecord> {
  const sheet = await oneSheet(trx, id);
  if (!ACT_RULES[act].from.includes(sheet.status)) {
    throw appraisalRefusals.appraisal_act_not_from_here({ act, status: sheet.status });
  }
  if (isOwnWork(act, sheet, person)) throw appraisalRefusals.appraisal_own_work({ act });
  return sheet;
}

/** Writes what an act changes, as a batch of its own that carries the act's name. */
export async function saveAct(
  trx: Trx,
  { clock, hooks }: ActDeps,
  sheet: SheetRecord,
  act: { readonly act: AppraisalAct; readonly by: string; readonly version: number; readonly reason?: string },
  changes: Values,
): Promise<void> {
  const edit: RecordEdit = {
    ...{ kind: 'appraisal', id: sheet.id, version: act.version, territoryId: sheet.territoryId, changes, by: act.by },
    title: appraisalWords.act(act.act, sheet.title),
    ...(act.reason !== undefined && { reason: act.reason }),
  };
  await saveRecord(trx, clock, hooks, edit);
}

/** Everybody who put something on a sheet, with one more. */
export function workedBy({ workedBy: before }: Pick<SheetRecord, 'workedBy'>, person: string): readonly string[] {
  return before.includes(person) ? before : [...before, person];
}
