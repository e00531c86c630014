import { compareLedgerDates, parseLedgerDate } from '@guatu/kernel';
import type { FieldReading } from '../reading.ts';
import type { ProblemSink } from './problem-sink.ts';

type Fields = Readonly<Record<string, FieldReading | undefined>>;

/** A date that cannot come before another one (domain rules on data quality). */
interface Order {
  readonly earlier: string;
  readonly later: string;
  readonly says: string;
}

const ORDERS: Readonly<Record<string, readonly Order[]>> = {
  project: [
    { earlier: 'actualStart', later: 'actualComplete', says: '实际竣工早于实际开工' },
    { earlier: 'actualStart', later: 'planComplete', says: '计划竣工早于实际开工' },
    { earlier: 'planStart', later: 'planComplete', says: '计划竣工早于计划开工' },
    { earlier: 'actualStart', later: 'planProduce', says: '预计投产早于实际开工' },
    { earlier: 'planStart', later: 'planProduce', says: '预计投产早于计划开工' },
    { earlier: 'actualStart', later: 'statInMonth', says: '纳统入库早于开工' },
  ],
  lead: [
    { earlier: 'startDate', later: 'produceDate', says: '投产早于开工' },
    { earlier: 'startDate', later: 'statInMonth', says: '纳统入库早于开工' },
  ],
  funding: [{ earlier: 'applyDate', later: 'allocateDate', says: '下达早于申报' }],
  blocker: [{ earlier: 'raisedDate', later: 'closedDate', says: '办结早于提出' }],
};

/** Dates in an impossible order, reported on the later stage. Dates too coarse to tell are left alone. */
export function checkDateOrder(kind: string, fields: Fields, sink: ProblemSink): void {
  for (const { earlier, later, says } of ORDERS[kind] ?? []) {
    const [first, second] = [fields[earlier], fields[later]];
    if (typeof first?.value !== 'string' || typeof second?.value !== 'string') continue;
    if (isPlain(first.value) && isPlain(second.value) && second.value >= first.value) continue;
    const [start, end] = [parseLedgerDate(first.value), parseLedgerDate(second.value)];
    if (start.ok && end.ok && compareLedgerDates(end.value, start.value) === 'before') {
      sink.add(second.cell, 'date_before_start', `${says}（${second.value}、${first.value}）`);
    }
  }
}

/** Years, months and days sort as text; quarters and halves do not. */
function isPlain(date: string): boolean {
  return date.length === 4 || date.charCodeAt(4) === 45;
}

const RATES = ['completionRate', 'payRate', 'startRate'];
const HIGHEST_RATE = 130;

/** Rates nobody reaches, and a month that did more than the year so far. */
export function checkRanges(fields: Fields, sink: ProblemSink): void {
  for (const id of RATES) {
    const rate = fields[id];
    if (typeof rate?.value === 'number' && (rate.value > HIGHEST_RATE || rate.value < 0)) {
      sink.add(rate.cell, 'out_of_range', `比率为${rate.value}%`);
    }
  }
  const [month, year] = [fields.monthDoneAmt, fields.ytdDoneAmt];
  if (
    typeof month?.value === 'number' &&
    typeof year?.value === 'number' &&
    month.value > year.value + roundingSlack(year.value)
  ) {
    sink.add(month.cell, 'out_of_range', '本月数大于自年初累计数');
  }
}

/** Both figures may be rounded in the unit they are printed in. */
function roundingSlack(amount: number): number {
  return Math.max(1, Math.abs(amount) * 1e-4);
}
