import type { PolicyQuery, PolicySums, ProjectSettlement, TwoAccountQuery, TwoAccountRow } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/index.ts';
import type { Clock } from '../../../platform/clock/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import type { CellInput } from '../../../platform/excel/index.ts';
import type { Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type CountSheet, countsWorkbook, inWan, percentCell, placeNames } from '../../projects/index.ts';
import { leafOfReader } from '../../sources/index.ts';
import { POLICY_STATE_NAMES, SOURCE_NAMES, TWO_ACCOUNT_STATE_NAMES } from '../messages/names.ts';
import { paperWords } from '../messages/papers.ts';
import { twoAccounts } from './construction.ts';
import { policyBoard } from './policy-board.ts';
import { projectAnswer } from './project-answer.ts';

/** The most rows of a workbook. */
const MOST = 20_000;

const dateCell = (day: string | null): CellInput => (day === null ? null : { date: day });

/** The sums of places and the projects behind them. */
export async function policyWorkbook(
  trx: ReadTrx,
  clock: Clock,
  { scope, tax }: { readonly scope: Scope; readonly tax: boolean },
  query: PolicyQuery,
  taker: Taker,
) {
  const reader = { leaf: await leafOfReader(trx, scope), tax };
  const { day, rule, sums, places, rows } = await policyBoard(trx, clock, reader, query, MOST);
  const placeOf = await placeNames(trx);
  const what = paperWords.policy;
  const figures: CountSheet = {
    ...{ name: what, heads: paperWords.placeHeads, notes: [paperWords.separate, ...leftOut(sums)] },
    rows: [...places.map(({ name, sums: own }) => sumCells(name, own)), sumCells(paperWords.all, sums)],
  };
  const behind: CountSheet = {
    ...{ name: paperWords.projects, heads: paperWords.projectHeads, notes: [] },
    rows: rows.map(({ name, territoryId, agreed, due, dueFrom, paid, balance, state, score, hidden, follow }) => [
      ...[name, placeOf(territoryId), inWan(agreed), wanCell(due), paperWords.dueFrom[dueFrom], inWan(paid)],
      ...[wanCell(balance), POLICY_STATE_NAMES[state], hidden ? paperWords.unseen : score],
      ...[follow?.title ?? null, dateCell(follow?.due ?? null)],
    ]),
  };
  return countsWorkbook(trx, { what, day, rule, figures, behind }, taker);
}

const wanCell = (amount: number | null): CellInput => (amount === null ? paperWords.unseen : inWan(amount));

function leftOut({ moneyHidden, scoresHidden }: PolicySums): readonly string[] {
  return scoresHidden === 0 ? [] : [paperWords.leftOut(scoresHidden, moneyHidden)];
}

function sumCells(
  name: string,
  { projects, agreed, due, paid, balance, settled, scoreByMoney, scoreByCount }: PolicySums,
) {
  return [
    ...[name, projects, inWan(agreed), inWan(due), inWan(paid), inWan(balance), settled],
    ...[percentCell(scoreByMoney), percentCell(scoreByCount)],
  ];
}

/** The completed projects by place, and one by one. */
export async function constructionWorkbook(
  trx: ReadTrx,
  clock: Clock,
  scope: Scope,
  query: TwoAccountQuery,
  taker: Taker,
) {
  const { day, limit, places, tally, rows } = await twoAccounts(
    trx,
    clock,
    await leafOfReader(trx, scope),
    query,
    MOST,
  );
  const placeOf = await placeNames(trx);
  const what = paperWords.construction;
  const counts = ({ LATE, SOON, RUNNING, DONE_LATE, DONE }: typeof tally) => [LATE, SOON, RUNNING, DONE_LATE, DONE];
  const figures: CountSheet = {
    ...{ name: what, heads: paperWords.constructionPlaceHeads },
    rows: [...places.map(({ name, tally: own }) => [name, ...counts(own)]), [paperWords.all, ...counts(tally)]],
    notes: [paperWords.twoAccounts, paperWords.limit(limit.title, limit.months), limit.consequence],
  };
  const behind: CountSheet = {
    ...{ name: paperWords.projects, heads: paperWords.constructionHeads, notes: [] },
    rows: rows.map((row) => constructionCells(row, placeOf(row.territoryId))),
  };
  // The limits of both accounts stand in the catalogue of hard limits, whose source the page names as well.
  const rule = { title: limit.title, version: limit.version, sourceNote: limit.sourceNote };
  return countsWorkbook(trx, { what, day, rule, figures, behind }, taker);
}

function constructionCells(row: TwoAccountRow, place: string): readonly CellInput[] {
  const { name, state, completedOn, settleBy, settledOn, accountsBy, accountsOn, daysLeft, settleLate } = row;
  const left = daysLeft === null ? null : daysLeft < 0 ? paperWords.daysOver(-daysLeft) : paperWords.daysLeft(daysLeft);
  return [
    ...[name, place, TWO_ACCOUNT_STATE_NAMES[state], dateCell(completedOn), dateCell(settleBy), dateCell(settledOn)],
    ...[dateCell(accountsBy), dateCell(accountsOn), left, settleLate ? paperWords.settleLate : null],
  ];
}

/** The promises of one project line by line, and what was paid for them. */
export async function promisesWorkbook(trx: ReadTrx, clock: Clock, actor: Actor, id: string, taker: Taker) {
  const { project, day, rule, promises, payments } = await projectAnswer(trx, clock, actor, id);
  const what = `${project.name}${paperWords.promises}`;
  const figures: CountSheet = {
    ...{ name: paperWords.promises, heads: paperWords.promiseHeads, notes: [paperWords.separate] },
    rows: promises.map(promiseCells),
  };
  const behind: CountSheet = {
    ...{ name: paperWords.payments, heads: paperWords.paymentHeads, notes: [] },
    rows: payments.map(({ code, stage, amount, on, voucher, by, revoked }) => [
      ...[code, stage.title, inWan(amount), dateCell(on), voucher, by, revoked],
    ]),
  };
  return countsWorkbook(trx, { what, day, rule, figures, behind, count: promises.length }, taker);
}

function promiseCells(promise: ProjectSettlement['promises'][number]): readonly CellInput[] {
  const { title, code, target, unit, direction, weight, from, due, source, confirmed, hidden, actual } = promise;
  const { reached, points } = promise;
  return [
    ...[title, code, target, unit, direction && (direction === 'UP' ? paperWords.up : paperWords.down), weight],
    ...[from && due ? paperWords.period(from, due) : due, source && SOURCE_NAMES[source], confirmed?.by ?? null],
    ...[hidden ? paperWords.unseen : (actual?.value ?? null), actual?.period ?? null, actual?.proof ?? null],
    ...[reached === null ? null : percentCell(reached * 100), points],
  ];
}
