import type { AppraisalAct, AppraisalStage, AppraisalStatus, Permission } from '@guatu/contract';
import type { CurrentRow, Values } from '../../../platform/ledger/index.ts';

/** A figure on a sheet: what stands in one column of the scheme, and on what it rests. */
export interface SheetFigure {
  readonly column: string;
  readonly value: number | null;
  /** Null: nobody gave it yet. */
  readonly from: 'LEDGER' | 'RESULT' | 'ENTERED' | null;
  /** `project:<id>:<key>`: where the ledger has it. */
  readonly sources: readonly string[];
  readonly note: string | null;
  readonly by: string | null;
  readonly on: string | null;
}

/** A sheet as its record says. */
export interface SheetRecord {
  readonly id: string;
  readonly version: number;
  readonly territoryId: number;
  readonly values: Values;
  readonly title: string;
  readonly projectId: string;
  readonly stage: AppraisalStage;
  readonly schemeId: string;
  readonly ruleHash: string;
  readonly period: string | null;
  readonly why: string;
  readonly status: AppraisalStatus;
  readonly by: string;
  readonly on: string;
  readonly due: string;
  /** Everybody who put something on it: none of them may confirm it. */
  readonly workedBy: readonly string[];
  readonly submittedBy: string | null;
  readonly submittedOn: string | null;
  readonly decidedBy: string | null;
  readonly decidedOn: string | null;
  readonly note: string | null;
  readonly total: number | null;
  readonly class: string | null;
  readonly seal: { readonly recipe: string; readonly data: string; readonly result: string } | null;
  readonly edition: number;
  readonly replaces: string | null;
  readonly cause: string | null;
  /** By column, in the order of the scheme. */
  readonly figures: ReadonlyMap<string, SheetFigure>;
}

/** Reads a sheet out of its row. The fields were written by the acts of this module, which fill them all. */
export function readSheet({ id, version, territoryId, values }: Omit<CurrentRow, 'void' | 'survivorId'>): SheetRecord {
  const text = (key: string) => textIn(values, key);
  const number = (key: string) => numberIn(values, key);
  const [recipe, data, result] = [text('apprRecipeHash'), text('apprDataHash'), text('apprResultHash')];
  const workedBy = values.apprWorkedBy;
  return {
    ...{ id, version, territoryId, values },
    title: text('apprTitle') ?? '',
    projectId: text('apprProject') ?? '',
    stage: text('apprStage') as AppraisalStage,
    schemeId: text('apprScheme') ?? '',
    ruleHash: text('apprRule') ?? '',
    period: text('apprPeriod'),
    why: text('apprWhy') ?? '',
    status: text('apprStatus') as AppraisalStatus,
    by: text('apprBy') ?? '',
    on: text('apprOn') ?? '',
    due: text('apprDue') ?? '',
    workedBy: Array.isArray(workedBy) ? workedBy.map(String) : [],
    submittedBy: text('apprSubmittedBy'),
    submittedOn: text('apprSubmittedOn'),
    decidedBy: text('apprDecidedBy'),
    decidedOn: text('apprDecidedOn'),
    note: text('apprNote'),
    total: number('apprTotal'),
    class: text('apprClass'),
    seal: recipe && data && result ? { recipe, data, result } : null,
    edition: number('apprEdition') ?? 1,
    replaces: text('apprReplaces'),
    cause: text('apprCause'),
    figures: figuresIn(values),
  };
}

function figuresIn(values: Values): SheetRecord['figures'] {
  const codes = Object.keys(values)
    .filter((key) => key.startsWith('figureColumn@'))
    .map((key) => key.slice('figureColumn@'.length))
    .sort();
  return new Map(
    codes.map((code) => {
      const text = (field: string) => textIn(values, `${field}@${code}`);
      const column = text('figureColumn') ?? '';
      const sources = values[`figureSources@${code}`];
      const figure: SheetFigure = {
        column,
        value: numberIn(values, `figureNumber@${code}`),
        from: text('figureFrom') as SheetFigure['from'],
        sources: Array.isArray(sources) ? sources.map(String) : [],
        note: text('figureNote'),
        by: text('figureBy'),
        on: text('figureOn'),
      };
      return [column, figure];
    }),
  );
}

/** The fields that figures are kept in. `columns` gives the places, which are the codes. */
export function figureValues(columns: readonly string[], figures: Iterable<SheetFigure>): Values {
  const written = [...figures].flatMap(({ column, value, from, sources, note, by, on }) => {
    const code = String(columns.indexOf(column) + 1).padStart(2, '0');
    return Object.entries({
      figureColumn: column,
      figureNumber: value,
      figureFrom: from,
      figureSources: sources.length === 0 ? null : sources,
      figureNote: note,
      figureBy: by,
      figureOn: on,
    }).map(([field, each]) => [`${field}@${code}`, each] as const);
  });
  return Object.fromEntries(written);
}

interface ActRule {
  readonly from: readonly AppraisalStatus[];
  readonly permission: Permission;
}

/** From which state each act is possible, and the right it takes. */
export const ACT_RULES: Readonly<Record<AppraisalAct, ActRule>> = {
  fill: { from: ['OPEN', 'RETURNED'], permission: 'project.write' },
  refresh: { from: ['OPEN', 'RETURNED'], permission: 'project.write' },
  submit: { from: ['OPEN', 'RETURNED'], permission: 'project.write' },
  return: { from: ['SUBMITTED'], permission: 'ledger.confirm' },
  confirm: { from: ['SUBMITTED'], permission: 'ledger.confirm' },
  correct: { from: ['CONFIRMED'], permission: 'project.write' },
};

/** Whether somebody stands on both sides: who put something on a sheet neither returns nor confirms it. */
export function isOwnWork(act: AppraisalAct, { workedBy }: Pick<SheetRecord, 'workedBy'>, person: string): boolean {
  return (act === 'return' || act === 'confirm') && workedBy.includes(person);
}

/** The acts open to somebody, in the order of the work. */
export function actsOpen(
  sheet: Pick<SheetRecord, 'status' | 'workedBy'>,
  replaced: boolean,
  person: { readonly userId: string; readonly permissions: ReadonlySet<Permission> },
): readonly AppraisalAct[] {
  // The keys of the table are the acts.
  return (Object.keys(ACT_RULES) as AppraisalAct[]).filter((act) => {
    const { from, permission } = ACT_RULES[act];
    if (act === 'correct' && replaced) return false;
    return from.includes(sheet.status) && person.permissions.has(permission) && !isOwnWork(act, sheet, person.userId);
  });
}

export function textIn(values: Values, key: string): string | null {
  const value = values[key];
  return typeof value === 'string' ? value : null;
}

function numberIn(values: Values, key: string): number | null {
  const value = values[key];
  return typeof value === 'number' ? value : null;
}
