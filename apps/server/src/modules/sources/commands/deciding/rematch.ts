import { codeOfWording } from '../../../../platform/indicators/index.ts';
import { BY_HAND } from '../../../../platform/ledger/index.ts';
import type { Desk } from './desk.ts';
import { type Draft, settle } from './draft.ts';

const WORDING: readonly string[] = ['indicatorName', 'subject', 'unit'];

/** After a correction of what a figure is called its indicator is looked up anew, unless the file or a person states one. */
export async function rematch(desk: Desk, draft: Draft, key: string): Promise<void> {
  if (draft.row.entity_kind !== 'observation' || !WORDING.includes(key)) return;
  const { indicatorId, ...said } = draft.newValues;
  const cell = draft.cells.indicatorId;
  if (cell === BY_HAND || (indicatorId !== undefined && cell === undefined)) return;
  const dictionary = await desk.dictionary(draft.territoryId);
  if (!dictionary) return;
  const base = await desk.base(draft);
  const found = codeOfWording(dictionary, base, said).indicatorId;
  if (found === undefined) {
    delete draft.newValues.indicatorId;
    delete draft.oldValues.indicatorId;
  } else {
    draft.newValues.indicatorId = found;
    draft.oldValues.indicatorId = base.indicatorId ?? null;
  }
  settle(draft);
}
