import type { Bulletin, BulletinSummary, Paper } from '@guatu/contract';
import {
  changedFigures,
  type FigureSet,
  readTemplate,
  staleSentences,
  type WordingRules,
  writeSentence,
} from '@guatu/documents';
import { valueOrThrow } from '@guatu/kernel';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { rulesOf } from '../../../platform/rules/index.ts';
import { wallAnswer } from '../../wall/index.ts';
import { freezeFigures, readFigures } from '../domain/freeze.ts';
import { officeOf } from '../domain/office.ts';
import { readDocument } from '../domain/sealed-document.ts';
import { absentWords, bulletinRefusals } from '../messages.ts';
import { bulletinRow, bulletinRows, sealItems, territories } from '../sql.ts';
import type { BulletinRow } from '../tables.ts';
import { paperAnswer } from './paper-answer.ts';
import { readMonth } from './read-month.ts';
import { sealHash } from './seal-hash.ts';
import { layoutRules, narrativeRules, writeMonth } from './write-month.ts';

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
  const row = await bulletinRow(trx, id);
  if (row === undefined) throw bulletinRefusals.bulletin_not_found();
  return summaryOf(row);
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
  const row = await bulletinRow(trx, id);
  if (row === undefined) throw bulletinRefusals.bulletin_not_found();
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

/** The layout that a bulletin was made with. */
export async function layoutOf(trx: ReadTrx, row: BulletinRow) {
  const { layout } = await ruleOf(trx, row);
  const kept = (await rulesOf(trx, layoutRules(layout))).byHash(row.layoutHash);
  if (kept === null) throw bulletinRefusals.bulletin_no_rule({ period: row.period });
  return kept.body;
}

async function ruleOf(trx: ReadTrx, row: BulletinRow) {
  const kept = (await rulesOf(trx, narrativeRules(row.place))).byHash(row.ruleHash);
  if (kept === null) throw bulletinRefusals.bulletin_no_rule({ period: row.period });
  return kept.body;
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

/** A figure in words; a dash where the set does not have it. */
function figureText(figures: FigureSet, id: string, rules: WordingRules): string {
  const figure = figures.get(id);
  if (figure === undefined) return absentWords.NOT_AVAILABLE;
  const template = valueOrThrow(readTemplate(`{${id}}`, new Map([[id, figure.kind]])));
  return valueOrThrow(writeSentence(template, figures, { period: figure.period, calibre: figure.calibre, rules })).text;
}
