import { newId } from '../../../../platform/clock/index.ts';
import {
  asksFirst,
  type CandidateDraft,
  codeOf,
  compareThreeWays,
  currentRows,
  type EntityDef,
  entityDef,
  type LastWriter,
  type SearchKeys,
  searchKeys,
  type Trx,
  type Values,
} from '../../../../platform/ledger/index.ts';
import type { DimensionFinder } from '../../domain/dimensions.ts';
import { type ExistingIdentity, matchExisting } from '../../domain/matching.ts';
import { SimilarNames } from '../../domain/similar-names.ts';
import type { TerritoryIndex } from '../../domain/territory-index.ts';
import { lastWriters, type SpeakingLine } from '../../queries/last-writers.ts';
import { districtNames, knownIdentities } from '../../sql/match.ts';
import type { IncomingRow } from './incoming.ts';

/** An incoming row with the leaf it belongs to. */
export interface PlacedRow extends IncomingRow {
  readonly ord: number;
  readonly tableNo: number;
  readonly territoryId: number;
}

/** What rows of one import have already claimed, so that a second row for the same thing is noticed. */
export type Claims = Map<string, number>;

export interface ClassifyContext {
  readonly index: TerritoryIndex;
  readonly dimensions: DimensionFinder;
  readonly line: SpeakingLine;
  readonly claims: Claims;
  /** Names by kind and district, filled as they are needed. */
  readonly similar: Map<string, SimilarNames>;
}

/** Says of each row of a chunk (all of one kind) whether it is new, changed, the same or in conflict. */
export async function classifyRows(
  trx: Trx,
  rows: readonly PlacedRow[],
  context: ClassifyContext,
): Promise<readonly CandidateDraft[]> {
  const [first] = rows;
  if (!first) return [];
  const def = entityDef(first.kind);
  const identities = rows.map((row) => identityOf(row));
  const known = await knownIdentities(
    trx,
    def,
    identities.map((i) => i.nameKey),
    identities.flatMap((i) => (i.code === null ? [] : [i.code])),
  );
  const existing = groupExisting(known);
  const matches = identities.map((identity) =>
    matchExisting(identity, existing(identity.nameKey, identity.code), (leaf) => context.index.districtOf(leaf)),
  );
  const ids = matches.flatMap((match) => (match !== null && match !== 'several' ? [match.id] : []));
  const subKeys = [...new Set(rows.flatMap((row) => Object.keys(row.values).flatMap(subKeyOf)))];
  const current = await currentRows(trx, def, ids, subKeys);
  const asks = await asksFirst(trx, def.kind, ids);
  const writer = await writersOf(trx, rows, matches, current, context.line);
  const similar = await similarNames(trx, def, rows, matches, context);
  return rows.map((row, i) => {
    const identity = identities[i];
    const match = matches[i];
    if (!identity || match === undefined) throw new Error('a row lost its identity');
    const claimed = claim(context, def, identity, match, row);
    if (claimed !== null) return duplicateDraft(row, claimed, context);
    if (match === 'several') return { ...newDraft(row, context), action: 'conflict', match: { reason: 'several' } };
    const ours = match === null ? undefined : current.get(match.id);
    if (!match || !ours) return similarOrNew(row, identity, context, similar);
    const said = { ...row.values, ...stillOpen(row, ours.values) };
    const compared = compareThreeWays(said, ours.values, (key) => writer(match.id, key), asks(match.id));
    const conflicting = Object.keys(compared.conflicts).length > 0;
    const changing = Object.keys(compared.changed).length > 0;
    const after = { ...ours.values, ...compared.changed };
    return {
      ...common(row),
      entityId: match.id,
      action: conflicting ? 'conflict' : changing ? 'changed' : 'same',
      territoryId: ours.territoryId,
      baseVersion: ours.version,
      newValues: compared.changed,
      oldValues: compared.replaced,
      after,
      conflicts: compared.conflicts,
      match: { reason: match.reason },
      ...(def.kind === 'project' && changing ? { dimensions: { ...context.dimensions.of(after) } } : {}),
    };
  });
}

/** Kinds whose rows are things with names of their own; a blocker's description or a figure's subject is none. */
const NAMED_KINDS: ReadonlySet<string> = new Set(['project', 'lead', 'enterprise']);

/** The names of each district that has a row nothing equals. Fetched once an import: what it adds itself is not in them. */
async function similarNames(
  trx: Trx,
  def: EntityDef,
  rows: readonly PlacedRow[],
  matches: readonly ReturnType<typeof matchExisting>[],
  { index, similar }: ClassifyContext,
): Promise<ReadonlyMap<number, SimilarNames>> {
  const found = new Map<number, SimilarNames>();
  if (!NAMED_KINDS.has(def.kind)) return found;
  const districts = new Set(rows.filter((_, i) => matches[i] === null).map((row) => index.districtOf(row.territoryId)));
  for (const district of districts) {
    const key = `${def.kind}|${district}`;
    const known = similar.get(key) ?? new SimilarNames(await districtNames(trx, def, index.leavesBelow(district)));
    similar.set(key, known);
    found.set(district, known);
  }
  return found;
}

interface Identity extends Omit<ExistingIdentity, 'id'> {
  readonly nameKey: string;
  readonly search: SearchKeys;
}

function identityOf(row: PlacedRow): Identity {
  const search = searchKeys(row.kind, row.values);
  return {
    search,
    nameKey: search.name,
    code: codeOf(row.kind, row.values),
    territoryId: row.territoryId,
  };
}

function groupExisting(
  known: readonly { id: string; territory_id: number; name_key: string; code: string | null }[],
): (nameKey: string, code: string | null) => readonly ExistingIdentity[] {
  const byName = new Map<string, ExistingIdentity[]>();
  const byCode = new Map<string, ExistingIdentity[]>();
  const add = (map: Map<string, ExistingIdentity[]>, key: string, row: ExistingIdentity) =>
    map.set(key, [...(map.get(key) ?? []), row]);
  for (const k of known) {
    const row = { id: k.id, nameKey: k.name_key, code: k.code, territoryId: k.territory_id };
    add(byName, row.nameKey, row);
    if (row.code !== null) add(byCode, row.code, row);
  }
  return (nameKey, code) => {
    const named = byName.get(nameKey) ?? [];
    const coded = code === null ? [] : (byCode.get(code) ?? []);
    return [...coded, ...named.filter((row) => !coded.includes(row))];
  };
}

/** The ord of an earlier row of this import that is the same thing, or null after claiming it for this one. */
function claim(
  context: ClassifyContext,
  def: EntityDef,
  identity: Identity,
  match: ReturnType<typeof matchExisting>,
  row: PlacedRow,
): number | null {
  const district = context.index.districtOf(row.territoryId);
  const marks = [`${def.kind}|${district}|${identity.nameKey}`];
  if (identity.code !== null) marks.push(`${def.kind}|code|${identity.code}`);
  if (match !== null && match !== 'several') marks.push(`${def.kind}|id|${match.id}`);
  const earlier = marks.map((mark) => context.claims.get(mark)).find((ord) => ord !== undefined);
  if (earlier !== undefined) return earlier;
  for (const mark of marks) context.claims.set(mark, row.ord);
  return null;
}

async function writersOf(
  trx: Trx,
  rows: readonly PlacedRow[],
  matches: readonly ReturnType<typeof matchExisting>[],
  current: ReadonlyMap<string, { values: Values }>,
  line: SpeakingLine,
): Promise<(id: string, key: string) => LastWriter | undefined> {
  const disputed = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const match = matches[i];
    const ours = match && match !== 'several' ? current.get(match.id) : undefined;
    if (!match || match === 'several' || !ours) continue;
    const { conflicts } = compareThreeWays(row.values, ours.values, () => undefined);
    if (Object.keys(conflicts).length > 0) disputed.add(match.id);
  }
  return lastWriters(trx, [...disputed], line);
}

export function common(row: PlacedRow) {
  return {
    ord: row.ord,
    tableNo: row.tableNo,
    rowNo: row.row,
    kind: row.kind,
    cells: row.cells,
    problems: row.problems,
  };
}

/** A row that nothing equals is new, unless a record of its district is nearly called the same: then a person decides. */
function similarOrNew(
  row: PlacedRow,
  identity: Identity,
  context: ClassifyContext,
  similar: ReadonlyMap<number, SimilarNames>,
): CandidateDraft {
  const draft = newDraft(row, context, identity.search);
  const found = similar.get(context.index.districtOf(row.territoryId))?.find(identity.nameKey, identity.code);
  if (!found) return draft;
  return { ...draft, action: 'conflict', match: { reason: 'similar', id: found.id, score: found.score } };
}

/** What follows from a row and is not in the ledger yet; what somebody put there stays. */
function stillOpen({ follows = {} }: PlacedRow, ours: Values): Values {
  return Object.fromEntries(Object.entries(follows).filter(([key]) => (ours[key] ?? null) === null));
}

export function newDraft(row: PlacedRow, context: ClassifyContext, search?: SearchKeys): CandidateDraft {
  const values = { ...row.values, ...row.follows };
  return {
    ...common(row),
    ...(search === undefined ? {} : { search }),
    entityId: newId(),
    action: 'new',
    territoryId: row.territoryId,
    baseVersion: 0,
    newValues: values,
    oldValues: {},
    after: values,
    ...(row.kind === 'project' ? { dimensions: { ...context.dimensions.of(row.values) } } : {}),
  };
}

function duplicateDraft(row: PlacedRow, earlier: number, context: ClassifyContext): CandidateDraft {
  return { ...newDraft(row, context), action: 'conflict', match: { reason: 'duplicate_in_file', ord: earlier } };
}

/** `ytdDoneAmt@2026M10` → its sub-table key. */
export function subKeyOf(key: string): string[] {
  const at = key.indexOf('@');
  return at < 0 || key.startsWith('ext:') ? [] : [key.slice(at + 1)];
}
