import { lastDayOf, monthPeriod } from '@guatu/kernel';
import { readCatalog } from '../../../../platform/catalog/index.ts';
import type { FieldValue, Values } from '../../../../platform/ledger/index.ts';
import { figureUnits } from '../../messages.ts';
import type { AsOf, ReadValue } from './keyed-values.ts';

/** One figure of a monthly report: it lands as an observation, to be compared with the projects' own sums. */
export interface ReportFigure {
  readonly values: Values;
  /** The cell that holds the figure. */
  readonly cell: string;
}

type Basis = 'month' | 'ytd' | 'year' | 'asOf';

interface ObservePolicy {
  readonly kind: string;
  readonly observe?: Basis;
  /** What is counted, for figures whose field has no unit of its own. */
  readonly unit?: string;
  readonly fields: readonly string[];
}

interface ProgressField {
  readonly label: string;
  readonly unit: ReturnType<typeof unitOf>;
  readonly basis: Basis;
}

let known: ReadonlyMap<string, ProgressField> | undefined;

function progressFields(): ReadonlyMap<string, ProgressField> {
  if (known) return known;
  const dictionary = readCatalog<{
    kinds: { kind: string; fields: { id: string; label: string; type: string; baseUnit?: string }[] }[];
  }>('ledger-fields.json');
  const policies = readCatalog<{ items: ObservePolicy[] }>('field-policies.json');
  const fields = new Map<string, ProgressField>();
  const observed = policies.items.flatMap((p) =>
    p.kind === 'progress' && p.observe ? [{ ...p, basis: p.observe }] : [],
  );
  for (const field of dictionary.kinds.find((k) => k.kind === 'progress')?.fields ?? []) {
    const policy = observed.find((p) => p.fields.includes(field.id));
    if (!policy) continue;
    const unit = policy.unit === undefined ? unitOf(field.type, field.baseUnit) : { word: policy.unit, per: 1 };
    fields.set(field.id, { label: field.label, unit, basis: policy.basis });
  }
  known = fields;
  return fields;
}

/** Reports give money in hundreds of millions, and the figures of public reports stand beside these in one list. */
const YI = 100_000_000;

/** The word in which a figure lands, and how many base units are one of it. */
function unitOf(type: string, baseUnit: string | undefined): { readonly word: string; readonly per: number } {
  if (type === 'money') return { word: figureUnits.money, per: YI };
  if (type === 'percent') return { word: figureUnits.percent, per: 1 };
  return { word: baseUnit === 'pp' ? figureUnits.points : '', per: 1 };
}

/** The figures of one row of a monthly report. Without a period nothing can be said, so nothing is. */
export function reportFigures(
  fields: Readonly<Record<string, { readonly cell: string; readonly value?: ReadValue }>>,
  asOf: AsOf | null,
  title: string | null,
): readonly ReportFigure[] {
  const subject = fields.unitName?.value;
  if (typeof subject !== 'string') return [];
  const figures: ReportFigure[] = [];
  for (const [id, { label, unit, basis }] of progressFields()) {
    const field = fields[id];
    const period = asOf === null ? null : periodFor(basis, asOf);
    if (typeof field?.value !== 'number' || period === null) continue;
    const values: Record<string, FieldValue> = {
      subject,
      indicatorName: label,
      value: field.value / unit.per,
      period,
      valueKind: 'ACTUAL',
    };
    if (unit.word !== '') values.unit = unit.word;
    if (title !== null) values.reportTitle = title;
    figures.push({ values, cell: field.cell });
  }
  return figures;
}

function periodFor(basis: Basis, { year, month }: AsOf): string | null {
  if (basis === 'year') return `${year}Y`;
  if (month === null) return null;
  const mm = String(month).padStart(2, '0');
  if (basis === 'month') return `${year}M${mm}`;
  return basis === 'ytd' ? `${year}M01-${mm}` : `ASOF:${lastDayOf(monthPeriod(year, month))}`;
}
