import type { Bulletin, BulletinSummary, Paper } from '@guatu/contract';
import { changedFigures, type FigureSet, staleSentences } from '@guatu/documents';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { wallAnswer } from '../../wall/index.ts';
import { figureText } from '../domain/figure-text.ts';
import { freezeFigures, readFigures } from '../domain/freeze.ts';
import { officeOf } from '../domain/office.ts';
import { readDocument } from '../domain/sealed-document.ts';
import { bulletinRefusals } from '../messages.ts';
import { bulletinRows, fileRows, sealItems, territories } from '../sql/bulletins.ts';
import type { BulletinRow } from '../tables.ts';
import { paperAnswer } from './paper-answer.ts';
import { readMonth } from './read-month.ts';
import { sealHash } from './seal-hash.ts';
import { layoutOf, ruleOf, sealedBulletin } from './sealed-bulletin.ts';
import { writeMonth } from './write-month.ts';

function summaryOf(row: BulletinRow): BulletinSummary {
  const { id, period, place, year, serial, sealedAt, sealedBy, headSeq, reopenAskedBy, reopenReason } = row;
  return {
    id,
    period,
    state: row.reopenedAt === null ? 'sealed' : 'reopened',
    place,
    year,
    serial,
    sealedAt,
    sealedBy,
    hash: row.hash.toString('hex'),
    headSeq,
    reopenAskedBy,
    reopenReason,
  };
}

/** A bulletin in a line, after an act on it. */
export async function bulletinSummary(trx: ReadTrx, id: string): Promise<BulletinSummary> {
  return summaryOf(await sealedBulletin(trx, id));
}

/** Months with reports and the bulletins there are. */
export async function bulletinList(trx: ReadTrx, scope: Scope, clock: Clock) {
  const wall = await wallAnswer(trx, scope, {}, clock);
  const bulletins = (await bulletinRows(trx)).map(summaryOf);
  return { place: wall.path[0]?.name ?? '', periods: wall.periods, bulletins };
}

/** What a bulletin would say now, for whatever the reader sees; nothing is kept. */
export async function bulletinDraft(trx: ReadTrx, scope: Scope, period: string, clock: Clock): Promise<Paper> {
  const read = await readMonth(trx, scope, { territory: undefined, period }, clock);
  const top = read.wall.path[0];
  if (top === undefined) throw bulletinRefusals.bulletin_no_own_leaf();
  const office = officeOf(await territories(trx), top.id, scope);
  const place = office ?? { place: top.name, ownLeaf: scope.territories[0] ?? top.id };
  const { document, layout, figures } = await writeMonth(trx, place, read, clock);
  return paperAnswer(document, layout, figures, top.id);
}

/** One sealed bulletin: its paper, whether it is intact, and what has changed under it since. */
export async function bulletinAnswer(trx: ReadTrx, scope: Scope, id: string, clock: Clock): Promise<Bulletin> {
  const row = await sealedBulletin(trx, id);
  const layout = await layoutOf(trx, row);
  const frozen = readFigures(row.figures);
  const document = readDocument(row.document);
  const current = await currentFigures(trx, scope, row, clock);
  const changed = current === null ? [] : changedFigures(frozen, current);
  const wording = (await ruleOf(trx, row)).wording;
  const text = (set: FigureSet, figure: string) => figureText(set, figure, wording);
  const titleOf = (figure: string) => frozen.get(figure)?.title ?? current?.get(figure)?.title ?? figure;
  return {
    ...summaryOf(row),
    paper: paperAnswer(document, layout, frozen, row.unitId),
    files: await fileRows(trx, id),
    intact: await isIntact(trx, row),
    corrections:
      current === null
        ? null
        : changed.map((figure) => ({
            id: figure,
            title: titleOf(figure),
            before: text(frozen, figure),
            after: text(current, figure),
          })),
    stale: staleSentences(document, new Set(changed)).map((sentence) => ({
      place: sentence.place,
      text: sentence.text,
      figures: sentence.figureIds.map(titleOf),
    })),
  };
}

async function currentFigures(trx: ReadTrx, scope: Scope, row: BulletinRow, clock: Clock): Promise<FigureSet | null> {
  const office = officeOf(await territories(trx), row.unitId, scope);
  if (office === null) return null;
  return freezeFigures(await readMonth(trx, scope, { territory: row.unitId, period: row.period }, clock));
}

async function isIntact(trx: ReadTrx, row: BulletinRow): Promise<boolean> {
  const hash = sealHash({ ...row, items: await sealItems(trx, row.id) });
  return hash.equals(row.hash) && row.linkedHash?.equals(row.hash) === true;
}
