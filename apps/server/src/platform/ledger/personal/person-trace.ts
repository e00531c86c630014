import { nameKey } from '@guatu/kernel';
import { parseContent } from '../content.ts';
import type { EntityDef } from '../dictionary.ts';
import { CODE_FIELD } from '../search-keys.ts';
import { type DatedRevision, revisionsOf } from '../sql/revisions.ts';
import { type CurrentRow, currentRows } from '../sql/rows.ts';
import type { Trx } from '../trx.ts';
import { EXT_PREFIX, type FieldValue, type Values } from '../values.ts';
import { isGone } from './open-contents.ts';
import { mergeGroup } from './sql/traces.ts';
import { isPersonal, personalKeysOf } from './which-values.ts';

/** Everything by which a record and what it says about persons is found again before it is erased. */
export interface PersonTrace {
  readonly def: EntityDef;
  /** The record and what it is merged with. */
  readonly rows: ReadonlyMap<string, CurrentRow>;
  readonly revisions: readonly DatedRevision[];
  /** Leaves where the records lie or lay. */
  readonly territories: readonly number[];
  /** Names and codes that they have or had, as they were written. */
  readonly names: readonly string[];
  /** Those about persons that they have or had, piece by piece. */
  readonly texts: readonly string[];
  readonly keys: readonly string[];
}

export async function personTrace(trx: Trx, def: EntityDef, id: string): Promise<PersonTrace> {
  const rows = await currentRows(trx, def, await mergeGroup(trx, def, id), []);
  const revisions: DatedRevision[] = [];
  for (const each of rows.keys()) revisions.push(...(await revisionsOf(trx, each)));
  const states = [
    ...[...rows.values()].map(({ values }) => values),
    ...revisions.flatMap(({ content }) => [parseContent(content).n, parseContent(content).o]),
  ];
  return {
    def,
    rows,
    revisions,
    territories: [
      ...new Set([...[...rows.values()].map((row) => row.territoryId), ...revisions.map((r) => r.territory_id)]),
    ],
    names: [...new Set(states.flatMap((values) => namesIn(def, values)))],
    texts: [...new Set(states.flatMap((values) => textsIn(def, values)))],
    keys: [...new Set(states.flatMap((values) => personalKeysOf(def.kind, values)))].sort(),
  };
}

function namesIn(def: EntityDef, values: Values): string[] {
  return [def.nameField, CODE_FIELD[def.kind] ?? def.nameField].flatMap((key) => piecesOf(values[key]));
}

function textsIn(def: EntityDef, values: Values): string[] {
  return personalKeysOf(def.kind, values).flatMap((key) => (isGone(values[key]) ? [] : piecesOf(values[key])));
}

/** The texts in a value; one character alone is found everywhere and says nothing. */
function piecesOf(value: FieldValue | undefined): string[] {
  if (Array.isArray(value)) return value.flatMap(piecesOf);
  return (typeof value === 'string' || typeof value === 'number') && String(value).length > 1 ? [String(value)] : [];
}

/**
 * Whether a row of values or cells, asked by key, is one of the traced records under its name or code and says of persons
 * what they said. Of two records with one name only the one with the same person is meant.
 */
export function isTraced(trace: PersonTrace, keys: Iterable<string>, ask: (key: string) => FieldValue): boolean {
  const names = new Set(trace.names.map(nameKey));
  const called = [trace.def.nameField, CODE_FIELD[trace.def.kind]].some((key) => {
    const value = key === undefined ? null : ask(key);
    return typeof value === 'string' && names.has(nameKey(value));
  });
  if (!called) return false;
  const texts = trace.texts.map(bare);
  const says = (value: FieldValue) => piecesOf(value).some((piece) => texts.some((text) => bare(piece).includes(text)));
  return [...keys].some((key) => isPersonalKey(trace, key, ask(key)) && says(ask(key)));
}

/** Without what people put between the digits of a number or the characters of a name. */
function bare(text: string): string {
  return text.normalize('NFKC').replace(/[\s·-]/g, '');
}

/** Whether a key holds something about a person; of an office's own column also when it once did in these records. */
export function isPersonalKey(trace: PersonTrace, key: string, value: FieldValue): boolean {
  return isPersonal(trace.def.kind, key, value) || (key.startsWith(EXT_PREFIX) && trace.keys.includes(key));
}
