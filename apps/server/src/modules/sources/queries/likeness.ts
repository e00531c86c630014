import {
  type CandidateRow,
  codeOf,
  type EntityKind,
  entityDef,
  parseContent,
  type ReadTrx,
  searchKeys,
  type Values,
} from '../../../platform/ledger/index.ts';
import { type KnownIdentity, knownIdentities } from '../sql/match.ts';
import { candidatesAt, recordNames } from '../sql/review.ts';

/** A record, or another row of the file, that a row may be. */
export interface Likeness {
  readonly id: string;
  readonly name: string;
  readonly row: number | null;
}

/** What each row of a page may be, for those where a person has to say so; by ord. */
export async function likenesses(
  trx: ReadTrx,
  batchId: string,
  rows: readonly CandidateRow[],
): Promise<ReadonlyMap<number, readonly Likeness[]>> {
  const found = new Map<number, readonly Likeness[]>();
  await addEarlierRows(trx, batchId, rows, found);
  await addKnownRecords(trx, rows, found);
  return found;
}

/** The earlier row of the same file. */
async function addEarlierRows(
  trx: ReadTrx,
  batchId: string,
  rows: readonly CandidateRow[],
  found: Map<number, readonly Likeness[]>,
): Promise<void> {
  const doubles = rows.flatMap(({ ord, match }) =>
    match?.reason === 'duplicate_in_file' && typeof match.ord === 'number' ? [{ ord, earlier: match.ord }] : [],
  );
  const earlier = await candidatesAt(
    trx,
    batchId,
    doubles.map((double) => double.earlier),
  );
  const names = new Map<string, string>();
  for (const kind of new Set([...earlier.values()].map((row) => row.entity_kind))) {
    const ids = [...earlier.values()].filter((row) => row.entity_kind === kind).map((row) => row.entity_id);
    for (const [id, name] of await recordNames(trx, entityDef(kind), ids)) names.set(id, name);
  }
  for (const { ord, earlier: at } of doubles) {
    const row = earlier.get(at);
    if (!row) continue;
    const name = valuesOf(row)[entityDef(row.entity_kind).nameField] ?? names.get(row.entity_id);
    found.set(ord, [{ id: row.entity_id, name: typeof name === 'string' ? name : '', row: row.row_no }]);
  }
}

/** Records of the ledger with the same name or code, where more than one has. */
async function addKnownRecords(
  trx: ReadTrx,
  rows: readonly CandidateRow[],
  found: Map<number, readonly Likeness[]>,
): Promise<void> {
  const several = rows.filter((row) => row.match?.reason === 'several');
  for (const kind of new Set<EntityKind>(several.map((row) => row.entity_kind))) {
    const def = entityDef(kind);
    const identities = several
      .filter((row) => row.entity_kind === kind)
      .map((row) => {
        const values = valuesOf(row);
        return { ord: row.ord, nameKey: searchKeys(kind, values).name, code: codeOf(kind, values) };
      });
    const known = await knownIdentities(
      trx,
      def,
      identities.map((each) => each.nameKey),
      identities.flatMap((each) => (each.code === null ? [] : [each.code])),
    );
    const names = await recordNames(
      trx,
      def,
      known.map((each) => each.id),
    );
    for (const { ord, nameKey, code } of identities) {
      const mine = (each: KnownIdentity) => each.name_key === nameKey || (code !== null && each.code === code);
      found.set(
        ord,
        known.filter(mine).map(({ id }) => ({ id, name: names.get(id) ?? '', row: null })),
      );
    }
  }
}

function valuesOf(row: CandidateRow): Values {
  return row.content === null ? {} : parseContent(row.content).n;
}
