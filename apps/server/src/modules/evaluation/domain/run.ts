import type { EnteredFrom, EvaluationStatus, FieldValue, Values } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { CurrentRow } from '../../../platform/ledger/index.ts';

/** A figure typed for a run. */
export interface Entered {
  readonly code: string;
  readonly unit: string;
  readonly column: string;
  /** Null: known to be unknown, which takes an earlier entry back. */
  readonly value: number | string | null;
  readonly note: string;
  readonly by: string;
  readonly on: string;
  /** The cell of a handed-in sheet; null where it was typed. */
  readonly from: EnteredFrom | null;
}

/** A figure that is to be entered. */
export interface NewFigure {
  readonly unit: string;
  readonly column: string;
  readonly value: number | string | null;
  readonly from?: EnteredFrom;
}

/** A run as its record says. */
export interface RunRecord {
  readonly id: string;
  readonly version: number;
  /** The office's leaf. */
  readonly territoryId: number;
  readonly title: string;
  readonly schemeId: string;
  readonly period: string | null;
  /** The dispatch unit that is judged, with everything below it. */
  readonly office: number;
  readonly status: EvaluationStatus;
  readonly ruleHash: string;
  readonly latest: number;
  readonly units: number;
  readonly by: string;
  readonly on: IsoDay;
  /** Everybody who worked anything out or typed anything in. */
  readonly workedBy: readonly string[];
  readonly noticeFrom: IsoDay | null;
  readonly noticeUntil: IsoDay | null;
  readonly publishedOn: IsoDay | null;
  readonly publishedBy: string | null;
  readonly entered: readonly Entered[];
  readonly entrants: readonly string[];
}

/** Acts on a run and the states in which each may be done. */
export const RUN_ACTS = {
  enter: ['DRAFT'],
  // An objection that was upheld is worked in while the notice lasts.
  compute: ['DRAFT', 'NOTICE'],
  openNotice: ['DRAFT'],
  publish: ['DRAFT', 'NOTICE'],
  withdraw: ['DRAFT', 'NOTICE', 'PUBLISHED'],
  object: ['NOTICE'],
} as const satisfies Readonly<Record<string, readonly EvaluationStatus[]>>;
export type RunAct = keyof typeof RUN_ACTS;

export function mayDoAt(act: RunAct, status: EvaluationStatus): boolean {
  const from: readonly EvaluationStatus[] = RUN_ACTS[act];
  return from.includes(status);
}

/** Reads a run out of its row. The fields were written by the acts of this module, which fill them all. */
export function readRun({ id, version, territoryId, values }: CurrentRow): RunRecord {
  const text = (key: string) => textIn(values[key]);
  const number = (key: string) => numberIn(values[key]);
  const day = (key: string) => text(key) as IsoDay | null;
  return {
    ...{ id, version, territoryId },
    title: text('evalTitle') ?? '',
    schemeId: text('evalScheme') ?? '',
    period: text('evalPeriod'),
    office: number('evalOffice') ?? territoryId,
    status: text('evalStatus') as EvaluationStatus,
    ruleHash: text('evalRule') ?? '',
    latest: number('evalLatest') ?? 0,
    units: number('evalUnits') ?? 0,
    by: text('evalBy') ?? '',
    on: text('evalOn') as IsoDay,
    workedBy: listIn(values.evalWorkedBy),
    noticeFrom: day('evalNoticeFrom'),
    noticeUntil: day('evalNoticeUntil'),
    publishedOn: day('evalPublishedOn'),
    publishedBy: text('evalPublishedBy'),
    entered: codesOf(values, 'enteredUnit').map((code) => readEntered(values, code)),
    entrants: codesOf(values, 'takesPart').map((code) => text(`takesPart@${code}`) ?? ''),
  };
}

function readEntered(values: Values, code: string): Entered {
  const text = (field: string) => textIn(values[`${field}@${code}`]);
  return {
    ...{ code, unit: text('enteredUnit') ?? '', column: text('enteredColumn') ?? '' },
    value: numberIn(values[`enteredNumber@${code}`]) ?? text('enteredText'),
    ...{ note: text('enteredNote') ?? '', by: text('enteredBy') ?? '', on: text('enteredOn') ?? '' },
    from: readFrom(values, code),
  };
}

function readFrom(values: Values, code: string): EnteredFrom | null {
  const text = (field: string) => textIn(values[`${field}@${code}`]) ?? '';
  const source = textIn(values[`enteredSource@${code}`]);
  if (source === null) return null;
  const sheetNo = numberIn(values[`enteredSheetNo@${code}`]) ?? 1;
  return { source, file: text('enteredFile'), sheet: text('enteredSheet'), sheetNo, cell: text('enteredCell') };
}

/** What has to be written so that a run holds these figures; each unit and column has one entry. */
export function enteredChanges(
  run: Pick<RunRecord, 'entered'>,
  figures: readonly NewFigure[],
  { note, by, on }: { readonly note: string; readonly by: string; readonly on: string },
): Values {
  const placeOf = (unit: string, column: string) => JSON.stringify([unit, column]);
  const codes = new Map(run.entered.map(({ unit, column, code }) => [placeOf(unit, column), code]));
  let last = run.entered.reduce((most, { code }) => Math.max(most, Number(code)), 0);
  const changes: Record<string, FieldValue> = {};
  for (const { unit, column, value, from = null } of figures) {
    const place = placeOf(unit, column);
    const known = codes.get(place);
    if (known === undefined) last += 1;
    const code = known ?? String(last);
    codes.set(place, code);
    Object.assign(changes, {
      ...{ [`enteredUnit@${code}`]: unit, [`enteredColumn@${code}`]: column },
      [`enteredNumber@${code}`]: typeof value === 'number' ? value : null,
      [`enteredText@${code}`]: typeof value === 'string' ? value : null,
      ...{ [`enteredNote@${code}`]: note, [`enteredBy@${code}`]: by, [`enteredOn@${code}`]: on },
      ...{ [`enteredSource@${code}`]: from?.source ?? null, [`enteredFile@${code}`]: from?.file ?? null },
      ...{ [`enteredSheet@${code}`]: from?.sheet ?? null, [`enteredSheetNo@${code}`]: from?.sheetNo ?? null },
      [`enteredCell@${code}`]: from?.cell ?? null,
    });
  }
  return changes;
}

export function textIn(value: FieldValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

export function numberIn(value: FieldValue | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function listIn(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? value : [];
}

/** Numbers under which a record has a part, in the order in which they were written. */
function codesOf(values: Values, field: string): readonly string[] {
  const prefix = `${field}@`;
  return Object.keys(values)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length))
    .sort((left, right) => Number(left) - Number(right));
}
