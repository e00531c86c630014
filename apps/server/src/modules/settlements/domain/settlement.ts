import type { PromiseDirection, PromiseSource, SettlementAct, SettlementStatus, Values } from '@guatu/contract';
import { canonicalText } from '@guatu/kernel';
import type { CurrentRow } from '../../../platform/ledger/index.ts';
import type { LinePoints, Settled, SettleLine } from './settle.ts';
import { codesOf, numberOf, textOf } from './values.ts';

/** A payment as it stood when the settlement was drawn up. */
export interface Outlay {
  readonly code: string;
  readonly amount: number;
  readonly on: string;
  readonly voucher: string;
}

/** All that a settlement is worked out from. */
export interface Copy {
  readonly agreed: number;
  readonly clause: string;
  readonly review: string;
  /** Hash of the rule. */
  readonly rule: string;
  readonly lines: readonly SettleLine[];
  readonly outlays: readonly Outlay[];
  readonly vetoes: readonly string[];
}

/** A settlement as its record says. */
export interface SettlementRecord extends Copy, Settled {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly title: string;
  readonly projectId: string;
  readonly status: SettlementStatus;
  readonly number: number;
  readonly paid: number;
  readonly hash: string;
  readonly note: string | null;
  readonly followDue: string | null;
  readonly replaces: string | null;
  readonly reason: string | null;
  readonly returned: string | null;
  readonly by: string;
  readonly on: string;
  readonly submittedBy: string | null;
  readonly submittedOn: string | null;
  readonly confirmedBy: string | null;
  readonly confirmedOn: string | null;
}

/** In which state each act may be done. */
export const SETTLEMENT_STATES = {
  refresh: ['DRAFT'],
  fill: ['DRAFT'],
  submit: ['DRAFT'],
  return: ['SUBMITTED'],
  confirm: ['SUBMITTED'],
  correct: ['CONFIRMED'],
} as const satisfies Readonly<Record<SettlementAct, readonly SettlementStatus[]>>;

export function mayDoAt(act: SettlementAct, status: SettlementStatus): boolean {
  const from: readonly SettlementStatus[] = SETTLEMENT_STATES[act];
  return from.includes(status);
}

/** What of a copy its hash is made of; the order of lines and payments is that of their codes. */
export function copyText({ agreed, clause, review, rule, lines, outlays, vetoes }: Copy): string {
  return canonicalText({
    ...{ agreed, clause, review, rule, vetoes: [...vetoes] },
    lines: lines.map(({ files, ...line }) => ({ ...line, files: [...files] })),
    outlays: outlays.map((outlay) => ({ ...outlay })),
  });
}

/** What the record holds of a copy and of what came of it. Parts of an earlier copy that are gone are emptied. */
export function copyValues(copy: Copy, settled: Settled, paid: number, hash: string, before: Values = {}): Values {
  const points = new Map(settled.points.map((line) => [line.code, line]));
  const parts = Object.fromEntries(
    [
      ...copy.lines.flatMap((line) => lineEntries(line, points.get(line.code))),
      ...copy.outlays.flatMap(outlayEntries),
    ].filter(([, value]) => value !== null && value !== ''),
  );
  const gone = Object.keys(before).filter((key) => key.includes('@') && !(key in parts));
  return {
    ...{ settleRule: copy.rule, settleHash: hash, settleAgreed: copy.agreed, settlePaid: paid },
    ...{ settleClause: copy.clause, settleReview: copy.review },
    settleVetoes: copy.vetoes.length === 0 ? null : [...copy.vetoes],
    ...{ settleScore: settled.score, settlePerformance: settled.performance, settleTier: settled.tier },
    ...{ settleDue: settled.due, settleBalance: settled.balance, settleFollow: settled.follow },
    ...parts,
    ...Object.fromEntries(gone.map((key) => [key, null])),
  };
}

function lineEntries(line: SettleLine, points: LinePoints | undefined) {
  return Object.entries({
    ...{ lineTitle: line.title, lineClause: line.clause, linePlace: line.place, lineDirection: line.direction },
    ...{ lineUnit: line.unit, lineTarget: line.target, lineWeight: line.weight, lineSource: line.source },
    ...{ lineActual: line.actual, linePeriod: line.period, lineProof: line.proof, lineProofOn: line.proofOn },
    lineFiles: line.files.length === 0 ? null : [...line.files],
    ...{
      lineReached: points?.reached ?? null,
      lineCounted: points?.counted ?? null,
      linePoints: points?.points ?? null,
    },
  }).map(([field, value]) => [`${field}@${line.code}`, value] as const);
}

function outlayEntries({ code, amount, on, voucher }: Outlay) {
  return Object.entries({ outlayAmount: amount, outlayOn: on, outlayVoucher: voucher }).map(
    ([field, value]) => [`${field}@${code}`, value] as const,
  );
}

/** Reads a settlement out of its row. The fields were written by the acts of this module. */
export function readSettlement({ id, version, territoryId, values }: CurrentRow): SettlementRecord {
  const text = (field: string) => textOf(values[field]);
  const number = (field: string) => numberOf(values[field]) ?? 0;
  const codes = codesOf(values, 'lineTarget@');
  const vetoes = values.settleVetoes;
  return {
    ...{ id, version, territoryId, title: text('settleTitle') ?? '', projectId: text('settleProject') ?? '' },
    status: (text('settleStatus') ?? 'DRAFT') as SettlementStatus,
    ...{ number: number('settleVersion'), agreed: number('settleAgreed'), paid: number('settlePaid') },
    ...{ clause: text('settleClause') ?? '', review: text('settleReview') ?? '', rule: text('settleRule') ?? '' },
    ...{ hash: text('settleHash') ?? '', note: text('settleNote') },
    vetoes: Array.isArray(vetoes) ? vetoes.map(String) : [],
    ...{ score: number('settleScore'), performance: number('settlePerformance'), tier: text('settleTier') ?? '' },
    ...{ due: number('settleDue'), balance: number('settleBalance') },
    ...{ follow: text('settleFollow'), followDue: text('settleFollowDue') },
    ...{ replaces: text('settleReplaces'), reason: text('settleReason'), returned: text('settleReturned') },
    ...{ by: text('settleBy') ?? '', on: text('settleOn') ?? '' },
    ...{ submittedBy: text('settleSubmittedBy'), submittedOn: text('settleSubmittedOn') },
    ...{ confirmedBy: text('settleConfirmedBy'), confirmedOn: text('settleConfirmedOn') },
    lines: codes.map((code) => readLine(values, code)),
    points: codes.map((code) => readPoints(values, code)),
    outlays: codesOf(values, 'outlayAmount@').map((code) => ({
      ...{ code, amount: number(`outlayAmount@${code}`), on: text(`outlayOn@${code}`) ?? '' },
      voucher: text(`outlayVoucher@${code}`) ?? '',
    })),
  };
}

function readLine(values: Values, code: string): SettleLine {
  const text = (field: string) => textOf(values[`${field}@${code}`]) ?? '';
  const number = (field: string) => numberOf(values[`${field}@${code}`]);
  const files = values[`lineFiles@${code}`];
  return {
    ...{ code, title: text('lineTitle'), clause: text('lineClause'), place: text('linePlace'), unit: text('lineUnit') },
    direction: text('lineDirection') as PromiseDirection,
    source: text('lineSource') as PromiseSource,
    ...{ target: number('lineTarget') ?? 0, weight: number('lineWeight') ?? 0, actual: number('lineActual') },
    ...{ period: text('linePeriod'), proof: text('lineProof'), proofOn: text('lineProofOn') },
    files: Array.isArray(files) ? files.map(String) : [],
  };
}

function readPoints(values: Values, code: string): LinePoints {
  const number = (field: string) => numberOf(values[`${field}@${code}`]) ?? 0;
  return { code, reached: number('lineReached'), counted: number('lineCounted'), points: number('linePoints') };
}
