import { columnLetter } from './addresses.ts';
import { type ColumnUnit, resolveUnit } from './columns/column-unit.ts';
import { holdsFractions } from './columns/evidence.ts';
import { captionPeriod } from './columns/header-period.ts';
import { chooseMapping } from './columns/mapping.ts';
import { guessType } from './columns/samples.ts';
import { type SourceColumn, sourceColumns } from './columns/source-columns.ts';
import type { FieldDictionary, FieldEntry, KindEntry } from './dictionary.ts';
import type { HeadLines } from './layout/head-lines.ts';
import { headerPaths } from './layout/header-paths.ts';
import type { Region } from './layout/regions.ts';
import type { SheetView } from './layout/sheet-view.ts';
import type { ColumnReading } from './reading.ts';
import { columnKey, type RememberedColumn } from './template.ts';
import { type CellReader, cellReader } from './values/cell-reader.ts';

/** A mapped column, ready to be read. */
export interface MappedColumn {
  readonly column: number;
  readonly letter: string;
  readonly field: FieldEntry;
  readonly unit: ColumnUnit | null;
  readonly read: CellReader;
  readonly source: SourceColumn;
}

/** Everything decided about a table's columns before its rows are read. */
export interface TableColumns {
  readonly kind: KindEntry | null;
  readonly columns: readonly ColumnReading[];
  readonly mapped: readonly MappedColumn[];
  /** Columns kept as they are: captioned or with content, but without a field. */
  readonly kept: readonly { readonly column: number; readonly letter: string }[];
}

/** Decides kind, fields and units of a table's columns. */
export function readColumns(
  view: SheetView,
  region: Region,
  head: HeadLines,
  dictionary: FieldDictionary,
  remembered: readonly RememberedColumn[],
): TableColumns {
  const paths = headerPaths(view, region.header, region.band);
  const at = captionPeriod(
    head.asOf,
    paths.flatMap((path) => path.captions),
  );
  const sources = sourceColumns(view, region, paths, at, head.units);
  const mapping = chooseMapping(dictionary, sources, {
    title: head.title ?? '',
    sheetName: view.grid.name,
    yearToDate: head.asOf?.yearToDate ?? false,
  });
  const hidden = new Set(view.grid.hiddenColumns);
  const fields = new Map(mapping?.kind.fields.map((field) => [field.id, field]));
  const decisions = decide(
    sources,
    mapping ? (source) => mapping.claims.get(source) : () => undefined,
    fields,
    remembered,
  );
  const columns: ColumnReading[] = [];
  const mapped: MappedColumn[] = [];
  const kept: { column: number; letter: string }[] = [];
  for (const source of sources) {
    const { field, unit, confidence, isRemembered } = decisions.get(source) ?? NO_DECISION;
    const letter = columnLetter(source.column);
    if (field) {
      const fractions = !saysPercent(source) && holdsFractions(field, source.samples);
      const read = cellReader(field, {
        unit: unit?.unit ?? null,
        fractions,
        date1904: view.grid.date1904,
        year: head.asOf?.year ?? null,
      });
      mapped.push({ column: source.column, letter, field, unit, read, source });
    } else if (source.captioned || source.samples.length > 0) kept.push({ column: source.column, letter });
    else continue;
    columns.push({
      letter,
      column: source.column,
      path: source.path.map((caption) => caption.text),
      unit: unit?.unit.text ?? null,
      unitSource: unit?.source ?? null,
      field: field?.id ?? null,
      confidence,
      remembered: isRemembered,
      hidden: hidden.has(source.column),
      valueType: guessType(source.samples),
    });
  }
  return { kind: mapping?.kind ?? null, columns, mapped, kept };
}

interface Decision {
  readonly field: FieldEntry | null;
  readonly unit: ColumnUnit | null;
  readonly confidence: number | null;
  readonly isRemembered: boolean;
}

const NO_DECISION: Decision = { field: null, unit: null, confidence: null, isRemembered: false };

/** What the captions say, corrected by what a person decided for the very same caption and unit before. */
function decide(
  sources: readonly SourceColumn[],
  claimOf: (source: SourceColumn) => { field: string; score: number } | undefined,
  fields: ReadonlyMap<string, FieldEntry>,
  remembered: readonly RememberedColumn[],
): Map<SourceColumn, Decision> {
  const memory = new Map(remembered.map((column) => [columnKey(column.path, column.unit), column.field]));
  const decisions = new Map<SourceColumn, Decision>();
  const taken = new Set<string>();
  for (const source of sources) {
    const claim = claimOf(source);
    const claimed = claim ? (fields.get(claim.field) ?? null) : null;
    const unit = claimed ? resolveUnit(claimed, source.voices) : ownUnit(source);
    const key = columnKey(
      source.path.map((caption) => caption.text),
      unit?.unit.text ?? null,
    );
    const recalled = memory.get(key);
    if (recalled === undefined) continue;
    const field = recalled === null ? null : (fields.get(recalled) ?? null);
    if (field) taken.add(field.id);
    decisions.set(source, {
      field,
      unit: field ? resolveUnit(field, source.voices) : unit,
      confidence: field ? 1 : null,
      isRemembered: true,
    });
  }
  for (const source of sources) {
    if (decisions.has(source)) continue;
    const claim = claimOf(source);
    const field = claim ? (fields.get(claim.field) ?? null) : null;
    if (!claim || !field || taken.has(field.id)) decisions.set(source, { ...NO_DECISION, unit: ownUnit(source) });
    else
      decisions.set(source, {
        field,
        unit: resolveUnit(field, source.voices),
        confidence: Math.min(1, Number(claim.score.toFixed(2))),
        isRemembered: false,
      });
  }
  return decisions;
}

function ownUnit(source: SourceColumn): ColumnUnit | null {
  return source.voices.own[0] ?? source.voices.group[0] ?? null;
}

function saysPercent(source: SourceColumn): boolean {
  return (
    [...source.voices.own, ...source.voices.group].some(({ unit }) => unit.dimension === 'percent') ||
    (source.path.at(-1)?.text.includes('%') ?? false)
  );
}
