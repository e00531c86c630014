import { officeDay } from '@guatu/kernel';
import { type Clock, newId } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { appendAudit, holdLedger, type SealItem, sealPeriod, type Trx } from '../../../platform/ledger/index.ts';
import { notify } from '../../notices/index.ts';
import { wallAnswer } from '../../wall/index.ts';
import { figuresText } from '../domain/freeze.ts';
import { officeOf, type SealingOffice } from '../domain/office.ts';
import { documentsText, documentText, frozenContent } from '../domain/sealed-document.ts';
import { bulletinRefusals, paperWords } from '../messages.ts';
import { readMonth } from '../queries/read-month.ts';
import { sealHash } from '../queries/seal-hash.ts';
import { templateInForce } from '../queries/templates.ts';
import { type WrittenMonth, writeMonth } from '../queries/write-month.ts';
import { writePack } from '../queries/write-pack.ts';
import { frozenRows, insertBulletin, isSealedFor, territories } from '../sql/bulletins.ts';

/** Who seals, and on which rows. */
export interface Sealer {
  readonly userId: string;
  readonly scope: Scope;
}

/**
 * Seals a month of the sealer's unit in one press: records, figures and bulletin are frozen together under one hash, which goes
 * into the chain. Answers the id of the bulletin; its papers are made from what was frozen.
 * @throws CodedFailure `bulletin_…`
 */
export async function sealMonth(trx: Trx, sealer: Sealer, period: string, clock: Clock): Promise<string> {
  await holdLedger(trx, period);
  const office = await officeOfSealer(trx, sealer.scope, clock);
  if (await isSealedFor(trx, office.unitId, period)) throw bulletinRefusals.bulletin_already_sealed({ period });
  const read = await readMonth(trx, sealer.scope, { territory: office.unitId, period }, clock);
  if (read.wall.totals.reported === 0) throw bulletinRefusals.bulletin_nothing_reported({ period });
  const written = await writeMonth(trx, office, read, clock);
  const id = newId();
  const content = {
    unitId: office.unitId,
    period,
    place: office.place,
    serial: written.serial,
    figures: figuresText(written.figures),
    document: documentText(written.document),
    ...(await packOf(trx, office, written, clock)),
    ruleHash: written.ruleHash,
    layoutHash: written.layoutHash,
    templateHash: (await templateInForce(trx, office.ownLeaf, officeDay(Date.parse(clock.now()))))?.hash ?? null,
    items: await itemsOf(trx, office, period),
  };
  const hash = sealHash(content);
  const { unitId, items } = content;
  await sealPeriod(trx, clock, { id, territoryId: unitId, kind: 'bulletin', period, hash, items, by: sealer.userId });
  await insertBulletin(trx, { ...content, sealId: id, leaf: office.ownLeaf, year: read.month.year });
  const subject = paperWords.auditSealed(office.place, period);
  await notify(trx, clock, {
    ...{ event: 'BULLETIN_SEALED', leaf: office.ownLeaf, title: subject, by: sealer.userId },
    ...{ link: `/bulletins?period=${period}&id=${id}`, key: `bulletin ${id}` },
  });
  const details = { bulletin: id, period, hash: hash.toString('hex'), records: items.length };
  await appendAudit(trx, { kind: 'period_sealed', actorId: sealer.userId, subject, details }, clock);
  return id;
}

/** The unit that is the sealer's own as a whole. */
async function officeOfSealer(trx: Trx, scope: Scope, clock: Clock): Promise<SealingOffice> {
  const top = (await wallAnswer(trx, scope, {}, clock)).path[0];
  const office = top === undefined ? null : officeOf(await territories(trx), top.id, scope);
  if (office === null) throw bulletinRefusals.bulletin_no_own_leaf();
  return office;
}

/** The agenda and the orders as dispatch has them now. */
async function packOf(trx: Trx, office: SealingOffice, written: WrittenMonth, clock: Clock) {
  const { agenda, orders } = await writePack(trx, office, written, clock);
  return { agenda: agenda === null ? null : documentText(agenda), orders: documentsText(orders) };
}

async function itemsOf(trx: Trx, office: SealingOffice, period: string): Promise<readonly SealItem[]> {
  const rows = await frozenRows(trx, office.leaves, period);
  return rows.map((row) => ({
    entityKind: 'project',
    entityId: row.id,
    territoryId: row.territoryId,
    version: row.version,
    content: frozenContent(row),
  }));
}
