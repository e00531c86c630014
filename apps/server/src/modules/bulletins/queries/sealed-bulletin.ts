import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { bulletinRefusals } from '../messages.ts';
import { bulletinRow } from '../sql/bulletins.ts';
import type { BulletinRow } from '../tables.ts';
import { layoutRules, narrativeRules } from './write-month.ts';

/** A bulletin that the reader may see. @throws CodedFailure `bulletin_not_found` */
export async function sealedBulletin(trx: ReadTrx, id: string): Promise<BulletinRow> {
  const row = await bulletinRow(trx, id);
  if (row === undefined) throw bulletinRefusals.bulletin_not_found();
  return row;
}

/** The layout that a bulletin was made with. */
export async function layoutOf(trx: ReadTrx, row: BulletinRow) {
  const { layout } = await ruleOf(trx, row);
  const kept = (await rulesOf(trx, layoutRules(layout))).byHash(row.layoutHash);
  if (kept === null) throw bulletinRefusals.bulletin_no_rule({ period: row.period });
  return kept.body;
}

/** The sentences that a bulletin was written with. */
export async function ruleOf(trx: ReadTrx, row: BulletinRow) {
  const kept = (await rulesOf(trx, narrativeRules(row.place))).byHash(row.ruleHash);
  if (kept === null) throw bulletinRefusals.bulletin_no_rule({ period: row.period });
  return kept.body;
}
