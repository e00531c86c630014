import type { Field, FieldValue, ListRow, RecordRow } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { Figure } from '../../../ui/figure.tsx';
import type { MoneyShown } from '../../../ui/format.ts';
import { JudgedLight } from '../../../ui/judged-light.tsx';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import type { Column } from '../../../ui/table/column.ts';
import { type Dictionary, districtOf } from '../dictionary.ts';
import type { Ledger, LedgerColumn } from '../ledger.ts';
import { HIDDEN, isNumeric, printValue, unitOf } from '../values.ts';
import type { ListLine } from './group-rows.ts';

export interface ColumnsInput {
  readonly ledger: Ledger;
  readonly dictionary: Dictionary;
  readonly period: string | null;
  readonly money: MoneyShown;
  /** Opens the reasons of a judged light. */
  readonly explainLight?: ((row: ListRow, period: string) => void) | undefined;
  readonly askOrigin: (anchor: HTMLElement, row: RecordRow, key: string, value: FieldValue) => void;
}

/** Column of the district, which is no field of the record. */
export const TERRITORY_COLUMN = 'territory';

/** Column of the light that the rules judge, which no ledger says. */
export const JUDGED_COLUMN = 'judged';

/** All columns of a ledger: the chosen ones first; other fields and the offices' own columns behind “more columns”. */
export function ledgerColumns(input: ColumnsInput): readonly Column<ListLine>[] {
  const { ledger, dictionary } = input;
  const { fields, extensions } = dictionary.kind(ledger.kind);
  const named = ledger.columns.flatMap((column) => {
    if (column.field === TERRITORY_COLUMN) return [territoryColumn(dictionary, column.width)];
    if (column.field === JUDGED_COLUMN) return [judgedColumn(input, column.width)];
    const field = fields.get(column.field);
    return field
      ? [{ ...fieldColumn(input, field, column.width, column.grow === true, false), ...headOf(column) }]
      : [];
  });
  const shown = new Set(ledger.columns.map(({ field }) => field));
  const others = [...fields.values(), ...extensions.values()]
    .filter(({ id, sub }) => !shown.has(id) && (sub === null || PERIOD_SUBS.has(sub)))
    .map((field) => fieldColumn(input, field, widthOf(field), false, true));
  const [first, ...rest] = [...named, ...others];
  return first ? [groupHead(first, dictionary, ledger), ...rest] : [];
}

const headOf = (column: LedgerColumn) => (column.head === undefined ? {} : { title: t(column.head) });

const PERIOD_SUBS: ReadonlySet<string> = new Set(['month', 'year', 'span']);

/** The key of a field's value in a list of one period; a month shows with its year. */
export function listKey(field: Field, period: string | null): string {
  if (field.sub === null) return field.id;
  if (field.sub === 'year') return `${field.id}@${(period ?? '').slice(0, 4)}Y`;
  return `${field.id}@${period ?? ''}`;
}

function widthOf(field: Field): number {
  if (isNumeric(field)) return 108;
  switch (field.type) {
    case 'bool':
    case 'month':
      return 88;
    case 'enum':
      return 104;
    case 'date':
      return 104;
    default:
      return 168;
  }
}

function fieldColumn(
  input: ColumnsInput,
  field: Field,
  width: number,
  grow: boolean,
  optional: boolean,
): Column<ListLine> {
  const unit = unitOf(field, input.money);
  const { extensions } = input.dictionary.kind(input.ledger.kind);
  return {
    id: field.id,
    title: field.label,
    width,
    ...(unit === undefined ? {} : { unit }),
    ...(grow ? { grow } : {}),
    ...(isNumeric(field) ? { align: 'right' as const } : {}),
    ...(optional ? { optional } : {}),
    sortable: field.type !== 'list' && !extensions.has(field.id),
    render: (line) => (line.kind === 'group' ? null : <Cell input={input} field={field} row={line.record} />),
  };
}

function Cell({ input, field, row }: { readonly input: ColumnsInput; readonly field: Field; readonly row: RecordRow }) {
  const key = listKey(field, input.period);
  const value = row.values[key];
  const text = printValue(field, value, { money: input.money });
  if (text === null || value === undefined) return <span className="gt-unknown">—</span>;
  if (text === HIDDEN) return <span title={t('records.hidden', { field: field.label })}>{HIDDEN}</span>;
  if (field.id === 'light') return <Light state={lightState(value)} show="short" />;
  if (!isNumeric(field)) return <span title={text}>{text}</span>;
  return (
    <Figure label={field.label} onProvenance={(anchor) => input.askOrigin(anchor, row, key, value)}>
      {text}
    </Figure>
  );
}

function judgedColumn({ period, explainLight }: ColumnsInput, width: number): Column<ListLine> {
  return {
    id: JUDGED_COLUMN,
    title: t('records.list.judged'),
    width,
    render: (line) =>
      line.kind === 'group' ? null : <Judged row={line.record} period={period} explain={explainLight} />,
  };
}

interface JudgedProps {
  readonly row: ListRow;
  readonly period: string | null;
  readonly explain: ColumnsInput['explainLight'];
}

/** Beside what the ledger reports of the same month. Of an earlier moment, what was kept then, if anything was. */
function Judged({ row, period, explain }: JudgedProps) {
  if (row.judged === undefined || period === null)
    return (
      <span className="gt-unknown" title={t('records.list.judgedUnknown')}>
        —
      </span>
    );
  return (
    <JudgedLight
      judged={lightState(row.judged)}
      reported={lightState(row.values[`light@${period}`])}
      show="short"
      {...(explain ? { onExplain: () => explain(row, period) } : {})}
    />
  );
}

function territoryColumn(dictionary: Dictionary, width: number): Column<ListLine> {
  return {
    id: TERRITORY_COLUMN,
    title: t('records.list.territory'),
    width,
    render: (line) => {
      if (line.kind === 'group') return null;
      const { territoryId } = line.record;
      const district = districtOf(dictionary, territoryId);
      return <span title={dictionary.territory(territoryId)?.name}>{district?.name ?? '—'}</span>;
    },
  };
}

/** The naming column also carries the heads of groups. */
function groupHead(first: Column<ListLine>, dictionary: Dictionary, ledger: Ledger): Column<ListLine> {
  return {
    ...first,
    render: (line, index) =>
      line.kind === 'group' ? (
        <b>
          {dictionary.territory(line.territoryId)?.name} {t('list.count', { n: line.count, unit: t(ledger.unit) })}
        </b>
      ) : (
        first.render(line, index)
      ),
  };
}
