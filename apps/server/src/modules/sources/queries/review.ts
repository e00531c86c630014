import type { Candidate, Problem } from '@guatu/contract';
import {
  type CandidateRow,
  cellPlace,
  contentText,
  type EntityKind,
  entityDef,
  type FieldValue,
  openContents,
  parseContent,
  type ReadTrx,
  ROW_MARKS,
  type TablePlace,
  tablePlaces,
} from '../../../platform/ledger/index.ts';
import { maskedValue, type Sight } from '../../../platform/records/index.ts';
import type { CellProblem } from '../domain/cell-problem.ts';
import { historyOf } from '../domain/decision-history.ts';
import { outlineOf } from '../sql/outline.ts';
import { type CandidateFilter, candidatePage, candidateTotal, recordNames } from '../sql/review.ts';
import { type Likeness, likenesses } from './likeness.ts';

export async function candidateAnswers(
  trx: ReadTrx,
  batchId: string,
  filter: CandidateFilter,
  page: { limit: number; offset: number },
  sight: Sight,
): Promise<{ rows: Candidate[]; total: number }> {
  const rows = await openContents(trx, await candidatePage(trx, batchId, filter, page));
  const names = await namesOf(trx, rows);
  const like = await likenesses(trx, batchId, rows);
  const places = await tablePlaces(trx, rows);
  return {
    rows: rows.map((row) => ({
      ...candidateAnswer(row, names, like.get(row.ord) ?? [], sight),
      place: ownPlace(row, places),
    })),
    total: await candidateTotal(trx, batchId, filter),
  };
}

/** Every row of one sheet in a few bytes. */
export async function outlineAnswer(trx: ReadTrx, batchId: string, sheetNo: number) {
  const rows = await outlineOf(trx, batchId, sheetNo);
  return {
    rows: rows.map((r): [number, number, typeof r.action, number, number] => [
      r.row_no,
      r.ord,
      r.action,
      r.must,
      r.warn,
    ]),
  };
}

async function namesOf(trx: ReadTrx, rows: readonly CandidateRow[]): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  const kinds = new Set<EntityKind>(rows.map((row) => row.entity_kind));
  for (const kind of kinds) {
    const ids = rows.filter((row) => row.entity_kind === kind && row.base_version > 0).map((row) => row.entity_id);
    for (const [id, name] of await recordNames(trx, entityDef(kind), ids)) names.set(id, name);
  }
  return names;
}

const MARKS: readonly string[] = Object.values(ROW_MARKS);

function candidateAnswer(
  row: CandidateRow,
  names: ReadonlyMap<string, string>,
  like: readonly Likeness[],
  sight: Sight,
): Omit<Candidate, 'place'> {
  const def = entityDef(row.entity_kind);
  const content = row.content === null ? { n: {}, o: {} } : parseContent(row.content);
  const shown = (key: string, value: FieldValue) => (MARKS.includes(key) ? value : maskedValue(def, key, value, sight));
  const name = content.n[def.nameField];
  const history = historyOf(row);
  return {
    ord: row.ord,
    tableNo: row.table_no,
    row: row.row_no,
    kind: row.entity_kind,
    entityId: row.entity_id,
    name: typeof name === 'string' ? name : (names.get(row.entity_id) ?? ''),
    action: row.action,
    territoryId: row.territory_id,
    changes: Object.fromEntries(
      Object.entries(content.n).map(([key, value]) => [key, [shown(key, content.o[key] ?? null), shown(key, value)]]),
    ),
    conflicts: Object.fromEntries(
      Object.entries(row.conflicts as Candidate['conflicts']).map(([key, conflict]) => [
        key,
        { ...conflict, ours: shown(key, conflict.ours), theirs: shown(key, conflict.theirs) },
      ]),
    ),
    cells: content.x ?? {},
    match: matchAnswer(row.match, like),
    problems: (row.problems as readonly CellProblem[]).map((problem): Problem => ({ ...problem })),
    decided: history.at(-1)?.act ?? null,
    byHand: Object.fromEntries(
      history.flatMap(({ act, key, note }) => (act === 'setValue' && key !== undefined ? [[key, note ?? '']] : [])),
    ),
  };
}

/** The cell of a row that stands in another file than the batch's: of what it writes, else of its first problem. */
function ownPlace(row: CandidateRow, places: readonly TablePlace[]): Candidate['place'] {
  if (row.source_id === null) return null;
  const content = row.content ?? contentText({ n: {}, o: {} });
  const [written] = Object.keys(parseContent(content).n);
  const [problem] = row.problems as readonly CellProblem[];
  const place = cellPlace({ ...row, content }, written ?? problem?.key ?? '', places);
  return place && { ...place, cell: place.cell ?? problem?.cell ?? null };
}

function matchAnswer(match: CandidateRow['match'], like: readonly Likeness[]): Candidate['match'] {
  const reason = match?.reason;
  return typeof reason === 'string' ? { reason, like: like.map((each) => ({ ...each })) } : null;
}
