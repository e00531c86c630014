import { valueOrThrow } from '@guatu/kernel';
import { explainUnit, type Scheme } from '@guatu/scoring';
import type { Trx } from '../../../platform/ledger/index.ts';
import { columnsMissing, scoreFigures, sealOf, THE_PROJECT } from '../domain/score.ts';
import type { SheetRecord } from '../domain/sheet.ts';
import { appraisalRefusals } from '../messages.ts';
import { schemeOf, todayOf } from '../queries/parts.ts';
import { correctionOf } from '../sql/sheets.ts';
import { openSheet } from './open.ts';
import { type ActDeps, type Seen, saveAct, sheetFor, workedBy } from './save.ts';

/** Hands a sheet in: every figure that the score needs is there and every veto is answered. From here on it is frozen. */
export async function submitSheet(trx: Trx, deps: ActDeps, by: string, seen: Seen): Promise<void> {
  const sheet = await sheetFor(trx, 'submit', seen.id, by);
  const { body: scheme } = await schemeOf(trx, sheet);
  const { total, given, seal } = wholeScore(scheme, sheet);
  await saveAct(
    trx,
    deps,
    sheet,
    { act: 'submit', by, version: seen.version },
    {
      ...{ apprStatus: 'SUBMITTED', apprSubmittedBy: by, apprSubmittedOn: todayOf(deps.clock), apprNote: null },
      ...{ apprWorkedBy: workedBy(sheet, by), apprTotal: total, apprClass: given },
      ...{ apprRecipeHash: seal.recipe, apprDataHash: seal.data, apprResultHash: seal.result },
    },
  );
}

function wholeScore(scheme: Scheme, { figures }: Pick<SheetRecord, 'figures'>) {
  const scored = scoreFigures(scheme, figures);
  if (!scored.ok) throw appraisalRefusals.appraisal_not_scored({ why: scored.error.message });
  const { total, class: given, unanswered } = valueOrThrow(explainUnit(scored.value.run, THE_PROJECT));
  if (total === null) throw appraisalRefusals.appraisal_incomplete({ columns: columnsMissing(scheme, figures) });
  if (unanswered.length > 0)
    throw appraisalRefusals.appraisal_veto_open({ vetoes: unanswered.map(({ title }) => title) });
  return { total, given, seal: sealOf(scored.value) };
}

/** Gives a sheet back to be worked on, with a reason. Its score is none until it is handed in again. */
export async function returnSheet(
  trx: Trx,
  deps: ActDeps,
  by: string,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<void> {
  const sheet = await sheetFor(trx, 'return', seen.id, by);
  await saveAct(
    trx,
    deps,
    sheet,
    { act: 'return', by, version: seen.version, reason },
    {
      ...{ apprStatus: 'RETURNED', apprNote: reason, apprTotal: null, apprClass: null },
      ...{ apprRecipeHash: null, apprDataHash: null, apprResultHash: null },
    },
  );
}

/** Confirms a sheet that somebody else worked on; refused when its figures no longer come to what was handed in. */
export async function confirmSheet(trx: Trx, deps: ActDeps, by: string, seen: Seen): Promise<void> {
  const sheet = await sheetFor(trx, 'confirm', seen.id, by);
  const { body: scheme } = await schemeOf(trx, sheet);
  const { seal } = wholeScore(scheme, sheet);
  if (seal.result !== sheet.seal?.result) throw appraisalRefusals.appraisal_seal_broken();
  const changes = { apprStatus: 'CONFIRMED', apprDecidedBy: by, apprDecidedOn: todayOf(deps.clock) };
  await saveAct(trx, deps, sheet, { act: 'confirm', by, version: seen.version }, changes);
}

/** Opens a new sheet in the place of a confirmed one, which stays as it is. Answers the new one's id. */
export async function correctSheet(
  trx: Trx,
  deps: ActDeps,
  by: string,
  { reason, id, version }: Seen & { readonly reason: string },
): Promise<string> {
  const sheet = await sheetFor(trx, 'correct', id, by);
  if (sheet.version !== version) throw appraisalRefusals.appraisal_changed();
  if (await correctionOf(trx, id)) throw appraisalRefusals.appraisal_corrected_already({ title: sheet.title });
  const { projectId, stage, schemeId: scheme, edition } = sheet;
  const correction = { replaces: id, edition: edition + 1, cause: reason };
  return openSheet(trx, deps, by, { projectId, stage, scheme, reason, correction });
}
