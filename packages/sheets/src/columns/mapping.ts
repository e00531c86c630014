import type { FieldDictionary, KindEntry, LedgerKind } from '../dictionary.ts';
import { foldTight } from '../text/fold.ts';
import { contrastedDates } from './bare-dates.ts';
import { type ColumnClaim, claimsOf } from './claims.ts';
import { cumulativeClaim, titledYearToDate } from './cumulative.ts';
import { eitherName } from './either-name.ts';
import { plainKey } from './key-column.ts';
import { claimsByNeighbour, isDoubtfulContact } from './neighbours.ts';
import { WORDINGS } from './phrases/index.ts';
import type { SourceColumn } from './source-columns.ts';

/** Which column is which field of which kind. */
export interface Mapping {
  readonly kind: KindEntry;
  readonly claims: ReadonlyMap<SourceColumn, ColumnClaim>;
  readonly score: number;
}

export interface KindHints {
  readonly title: string;
  readonly sheetName: string;
  /** The table's own lines say that it counts from January: 1-6月, 上半年. */
  readonly yearToDate: boolean;
}

/**
 * The kind that explains the table best, with its columns; null when in no kind the table has a column that names its rows
 * and something to say about them.
 */
export function chooseMapping(
  dictionary: FieldDictionary,
  columns: readonly SourceColumn[],
  hints: KindHints,
): Mapping | null {
  let best: Mapping | null = null;
  for (const kind of dictionary.kinds) {
    const claims = assign(kind, columns, hints.yearToDate);
    const score = scoreKind(kind, claims, columns, hints);
    if (score > 0 && (best === null || score > best.score)) best = { kind, claims, score };
  }
  return best;
}

// A column that lost the field it says best may take another only if it says that one nearly as well.
const SECOND_CHOICE = 0.3;

/** Best claims first; every field and every column once. */
function assign(
  kind: KindEntry,
  columns: readonly SourceColumn[],
  yearToDate: boolean,
): Map<SourceColumn, ColumnClaim> {
  const claims = claimsOf(kind, columns);
  const best = new Map<SourceColumn, number>();
  for (const claim of claims) best.set(claim.column, Math.max(best.get(claim.column) ?? 0, claim.score));
  const taken = new Map<SourceColumn, ColumnClaim>();
  const fields = new Set<string>();
  const take = (claim: ColumnClaim) => {
    if (taken.has(claim.column) || fields.has(claim.field)) return;
    taken.set(claim.column, claim);
    fields.add(claim.field);
  };
  claims.sort((left, right) => right.score - left.score || left.column.column - right.column.column);
  for (const claim of claims) {
    if (claim.score >= (best.get(claim.column) ?? 0) - SECOND_CHOICE) take(claim);
  }
  const fieldOf = (column: SourceColumn) => taken.get(column)?.field;
  for (const column of columns) {
    if (fieldOf(column) === 'liaison' && isDoubtfulContact(columns, column, fieldOf)) taken.delete(column);
  }
  const known = new Set(kind.fields.map((field) => field.id));
  for (const claim of claimsByNeighbour(columns, fieldOf, (field) => known.has(field))) take(claim);
  const isFree = (field: string) => known.has(field) && !fields.has(field);
  const named = eitherName(columns, isFree);
  if (named) take(named);
  const key = fields.has(kind.keyField) ? null : plainKey(kind.keyField, columns, fieldOf);
  if (key) take(key);
  const columnOf = (field: string) => [...taken].find(([, claim]) => claim.field === field)?.[0];
  for (const claim of contrastedDates(columns, columnOf)) if (known.has(claim.field)) take(claim);
  const titled = yearToDate && known.has('ytdDoneAmt') ? titledYearToDate(columns, columnOf) : null;
  if (titled) take(titled);
  if (known.has('cumDoneAmt')) {
    const claim = cumulativeClaim(columns, columnOf);
    if (claim) take(claim);
  }
  return taken;
}

const WEIGHT = { key: 2, common: 0.25, other: 1, title: 2, sheetName: 1 };
const COMMON = new Set(['seq', 'remark', 'liaison']);

function scoreKind(
  kind: KindEntry,
  claims: ReadonlyMap<SourceColumn, ColumnClaim>,
  columns: readonly SourceColumn[],
  hints: KindHints,
): number {
  const mapped = new Set([...claims.values()].map((claim) => claim.field));
  if (!mapped.has(kind.keyField)) return 0;
  let score = 0;
  let telling = 0;
  for (const claim of claims.values()) {
    const weight = claim.field === kind.keyField ? WEIGHT.key : COMMON.has(claim.field) ? WEIGHT.common : WEIGHT.other;
    if (claim.field !== kind.keyField && !COMMON.has(claim.field)) telling++;
    score += weight * claim.score;
  }
  const least = kind.kind === 'progress' ? 2 : mapped.has('seq') ? 1 : 2;
  if (telling < least) return 0;
  if (kind.kind === 'progress' && !namesUnits(claims, columns)) return 0;
  const words = WORDINGS[kind.kind as LedgerKind].titles;
  if (words.some((word) => hints.title.includes(word))) score += WEIGHT.title;
  if (words.some((word) => hints.sheetName.includes(word))) score += WEIGHT.sheetName;
  return score;
}

/** Rows of a 月报 are units: no project or enterprise is named, and no unit comes twice. */
function namesUnits(claims: ReadonlyMap<SourceColumn, ColumnClaim>, columns: readonly SourceColumn[]): boolean {
  const named = columns.some((column) => /(?:项目|企业|工程|公司)(?:名称|全称)/.test(column.path.at(-1)?.label ?? ''));
  if (named) return false;
  const key = [...claims].find(([, claim]) => claim.field === 'unitName')?.[0];
  const names = (key?.samples ?? []).map((sample) => foldTight(String(sample.value)));
  return new Set(names).size >= names.length * 0.8;
}
