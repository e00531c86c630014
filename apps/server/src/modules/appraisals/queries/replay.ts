import { shownScore } from '@guatu/scoring';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { scoreFigures, sealOf } from '../domain/score.ts';
import { appraisalRefusals, appraisalWords } from '../messages.ts';
import { oneSheet, schemeOf } from './parts.ts';
import { hiddenColumns } from './tax-sight.ts';

/** Scores a sheet that was handed in once more, by its own version of the scheme, and compares bit by bit. */
export async function replaySheet(trx: ReadTrx, id: string, tax: boolean) {
  const sheet = await oneSheet(trx, id);
  if (!sheet.seal) throw appraisalRefusals.appraisal_not_sealed();
  const { body } = await schemeOf(trx, sheet);
  const scored = scoreFigures(body, sheet.figures);
  if (!scored.ok) throw appraisalRefusals.appraisal_not_scored({ why: scored.error.message });
  const [found, kept] = [sealOf(scored.value), sheet.seal];
  const differs = (['recipe', 'data', 'result'] as const).filter((part) => found[part] !== kept[part]);
  const total = shownScore(scored.value.run.totals[0] ?? 0, body.recipe.decimals);
  const scores = (await hiddenColumns(trx, [id], tax))(id).size === 0;
  return { differs, shown: appraisalWords.replayed(differs.length === 0, scores ? total : null) };
}
