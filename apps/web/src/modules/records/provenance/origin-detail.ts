import type { CellPlace, Field, FieldValue, ReportQuote, ValueOrigin } from '@guatu/contract';
import { formatNumber } from '@guatu/kernel';
import { t } from '../../../texts/index.ts';
import { formatGap } from '../../../ui/format.ts';
import type { ProvenanceDetail, ProvenanceSource, ProvenanceValue } from '../../../ui/provenance/model.ts';
import { parseCellName } from '../../../ui/sheet/cell-name.ts';
import { printInstant } from '../office-time.ts';
import { HIDDEN, isNumeric, type PrintHow, printPeriodCode, printValue, type ReadKey, unitOf } from '../values.ts';
import type { SheetAround, ValueQuestion } from './api.ts';
import { sheetWindow } from './sheet-window.ts';

/** One value of one record, as the panel asks about it. */
export interface ValueTarget extends ValueQuestion {
  /** Row of the panel; the same record may stand in two rows under different keys. */
  readonly rowId: string;
  /** Name of the record. */
  readonly name: string;
}

export interface DetailParts {
  readonly name: string;
  readonly read: ReadKey;
  readonly how: PrintHow;
  readonly origins: readonly ValueOrigin[];
  /** Undefined while it is being fetched, null when the value stands in no sheet. */
  readonly around: SheetAround | null | undefined;
  readonly openWhole: (place: CellPlace) => void;
  readonly openReport: (quote: ReportQuote) => void;
}

/** The right side of the panel: where the newest value stands, who answers for it, what it was before. */
export function originDetail(parts: DetailParts): ProvenanceDetail | undefined {
  const { read, how, origins } = parts;
  const newest = origins[0];
  if (!newest) return undefined;
  const unit = unitFor(read, how);
  return {
    title: parts.name,
    value: shown(parts, newest.value),
    unit,
    source: sourceOf(parts, newest),
    facts: [
      { name: t('records.prov.confirmedBy'), value: newest.confirmedBy },
      { name: t('records.prov.enteredBy'), value: newest.enteredBy },
      { name: t('records.prov.confirmedAt'), value: printInstant(newest.confirmedAt) },
      { name: t('records.prov.batch'), value: newest.batchNo },
      { name: t('records.prov.chain'), value: t('records.prov.chainNr', { n: newest.chainSeq }) },
      { name: t('records.prov.version'), value: t('records.prov.versionNr', { n: newest.version }) },
    ],
    history: origins.map((origin, i) => historyRow(parts, origin, i === 0)),
    historyUnit: unit,
  };
}

const unitFor = (read: ReadKey, how: PrintHow): string => (read.field && unitOf(read.field, how.money)) ?? '';

function shown(parts: Pick<DetailParts, 'read' | 'how'>, value: FieldValue): string {
  return printValue(parts.read.field, value, parts.how) ?? t('records.none');
}

function historyRow(parts: DetailParts, origin: ValueOrigin, current: boolean): ProvenanceValue {
  const change = changeOf(parts.read.field, origin.before, origin.value, parts.how);
  return {
    id: `${origin.batchId}:${origin.version}`,
    recordedAt: printInstant(origin.confirmedAt),
    period: parts.read.subKey === null ? t('records.prov.noPeriod') : printPeriodCode(parts.read.subKey),
    value: shown(parts, origin.value),
    change: change?.text ?? '',
    direction: change?.direction ?? 'none',
    source: origin.place ? placeText(origin.place) : originWords(origin),
    confirmedBy: origin.confirmedBy,
    current,
  };
}

interface Change {
  readonly text: string;
  readonly direction: 'up' | 'down' | 'none';
}

/** Difference to the value before in the unit of the column; null where there is nothing to subtract. */
export function changeOf(
  field: Field | undefined,
  before: FieldValue,
  after: FieldValue,
  how: PrintHow,
): Change | null {
  if (!field || !isNumeric(field) || typeof before !== 'number' || typeof after !== 'number') return null;
  const difference = after - before;
  return { text: printDifference(field, difference, how), direction: directionOf(difference) };
}

function directionOf(difference: number): Change['direction'] {
  if (difference === 0) return 'none';
  return difference > 0 ? 'up' : 'down';
}

function printDifference(field: Field, difference: number, how: PrintHow): string {
  if (field.baseUnit === 'pp') return formatGap(difference);
  const sign = difference > 0 ? '+' : '';
  return sign + (printValue(field, difference, how) ?? formatNumber(difference, { decimals: 0 }));
}

/** `file › sheet › cell` in one line. */
export function placeText(place: CellPlace): string {
  const parts = [place.fileName ?? t('records.prov.noFile'), place.sheet, place.cell ?? rowText(place)];
  return parts.join(' › ');
}

const rowText = (place: CellPlace): string => t('records.prov.row', { n: place.row });

/** How a value came in that stands in no cell: a form, a merge, an undo. */
export function originWords(origin: Pick<ValueOrigin, 'batchKind' | 'batchTitle'>): string {
  switch (origin.batchKind) {
    case 'form':
      return t('records.prov.form', { title: origin.batchTitle });
    case 'merge':
      return t('records.prov.merge');
    case 'undo':
      return t('records.prov.undo', { title: origin.batchTitle });
    default:
      return origin.batchTitle;
  }
}

function sourceOf(parts: DetailParts, origin: ValueOrigin): ProvenanceSource {
  const { place } = origin;
  const value = shown(parts, origin.value);
  const cell = place?.cell ? parseCellName(place.cell) : null;
  const quote = parts.around?.quote;
  if (place && quote) {
    return {
      kind: 'sentence',
      file: quote.title,
      place: t('reports.textFoot', quote),
      before: quote.before,
      marked: quote.text,
      after: quote.after,
      note: '',
      onOpenWhole: () => parts.openReport(quote),
    };
  }
  if (place && cell && parts.around) {
    const window = sheetWindow(parts.around.frame, parts.around.rows, cell, t('records.prov.hiddenRow'));
    return {
      kind: 'sheet',
      file: place.fileName ?? t('records.prov.noFile'),
      place: t('records.prov.place', { sheet: place.sheet }),
      cellName: place.cell ?? '',
      ...window,
      cell,
      note: sheetNote(parts, origin, cell),
      onOpenWhole: () => parts.openWhole(place),
    };
  }
  const fields = [
    { name: parts.read.label, value, marked: true },
    ...(origin.before === null ? [] : [{ name: t('records.prov.before'), value: shown(parts, origin.before) }]),
  ];
  const whole = place ? { onOpenWhole: () => parts.openWhole(place) } : {};
  return {
    kind: 'field',
    file: place ? (place.fileName ?? t('records.prov.noFile')) : originWords(origin),
    place: place ? t('records.prov.placeRow', { sheet: place.sheet, n: place.row }) : printInstant(origin.confirmedAt),
    fields,
    note: place && place.cell === null ? t('records.prov.byHand') : '',
    ...whole,
  };
}

/** The raw text of the cell beside the stored value, so that a wrong unit is seen at once. */
function sheetNote(parts: DetailParts, origin: ValueOrigin, cell: { row: number; column: number }): string {
  const raw = parts.around?.rows.find(({ row }) => row === cell.row)?.cells?.[cell.column - 1];
  if (typeof origin.value !== 'number' || raw === null || raw === undefined) return '';
  const stored =
    parts.read.field?.type === 'money' ? t('records.prov.yuan', { n: whole(origin.value) }) : whole(origin.value);
  return t('records.prov.rawToStored', { raw, stored });
}

const whole = (value: number): string => formatNumber(value, { decimals: Number.isInteger(value) ? 0 : 2 });

/** What a reader pastes into a paper: place, value, file hash. */
export function citation(parts: {
  readonly name: string;
  readonly read: ReadKey;
  readonly how: PrintHow;
  readonly origin: ValueOrigin;
  readonly fileHash: string | null;
}): string {
  const { read, how, origin } = parts;
  const value = `${shown({ read, how }, origin.value)}${origin.value === HIDDEN ? '' : unitFor(read, how)}`;
  const period = read.subKey === null ? '' : printPeriodCode(read.subKey);
  return [
    parts.name,
    `${read.label}${period === '' ? '' : ` ${period}`} ${value}`,
    origin.place ? placeText(origin.place) : originWords(origin),
    t('records.prov.citeBatch', { batch: origin.batchNo, at: printInstant(origin.confirmedAt) }),
    ...(parts.fileHash === null ? [] : [`SHA-256 ${parts.fileHash}`]),
  ].join(t('records.prov.citeJoin'));
}
