import type { FieldReading, LedgerRecord } from '@guatu/sheets';

/** The records of a table: an array of them, or a shelf that makes them when they are asked for. */
export type Records = readonly LedgerRecord[] | RecordShelf;

type Value = FieldReading['value'];
type Fields = LedgerRecord['fields'];

/** Rows of the sheet that the records stand in, in their order. */
export function rowsOfRecords(records: Records): readonly number[] {
  return records instanceof RecordShelf ? records.rows : records.map(({ row }) => row);
}

/**
 * The records of a long table kept as bare values: as objects with a cell each, a hundred thousand of them take five times
 * the memory. Nearly every value stands in its record's own row and in its field's own column, so that only the others'
 * cells are kept. The texts that values were read from are not.
 */
export class RecordShelf implements Iterable<LedgerRecord> {
  readonly rows: number[] = [];
  /** Fields in the order in which they were first met, each with its column. */
  readonly #fields: { readonly id: string; readonly letter: string }[] = [];
  readonly #placeOf = new Map<string, number>();
  readonly #values: (readonly (Value | undefined)[])[] = [];
  readonly #cells = new Map<number, Readonly<Record<string, string>>>();
  readonly #extras = new Map<number, LedgerRecord['extras']>();
  readonly #hidden = new Set<number>();

  get length(): number {
    return this.rows.length;
  }

  add({ row, fields, extras, hidden }: LedgerRecord): void {
    const values: (Value | undefined)[] = new Array(this.#fields.length).fill(undefined);
    const suffix = String(row);
    for (const id in fields) {
      const { cell, value } = fields[id] as FieldReading; // An own key, just listed.
      const place = this.#placeOf.get(id) ?? this.#place(id, cell);
      values[place] = value;
      if (!isCell(cell, this.#fields[place]?.letter ?? '', suffix)) {
        this.#cells.set(row, { ...this.#cells.get(row), [id]: cell });
      }
    }
    this.rows.push(row);
    this.#values.push(values);
    if (hidden) this.#hidden.add(row);
    for (const _ in extras) {
      this.#extras.set(row, extras);
      break;
    }
  }

  *[Symbol.iterator](): Generator<LedgerRecord> {
    for (const [index, row] of this.rows.entries()) {
      const values = this.#values[index] ?? [];
      const extras = this.#extras.get(row) ?? {};
      yield { row, hidden: this.#hidden.has(row), fields: this.#fieldsOf(row, values), extras };
    }
  }

  #fieldsOf(row: number, values: readonly (Value | undefined)[]): Fields {
    const odd = this.#cells.get(row);
    const fields: Record<string, FieldReading> = {};
    for (let place = 0; place < values.length; place++) {
      const value = values[place];
      const field = this.#fields[place];
      if (value === undefined || field === undefined) continue;
      fields[field.id] = { cell: odd?.[field.id] ?? `${field.letter}${row}`, value };
    }
    return fields;
  }

  /** A field met for the first time; the column it stands in there is taken for its own. */
  #place(id: string, cell: string): number {
    const place = this.#fields.length;
    this.#fields.push({ id, letter: cell.replace(/\d+$/, '') });
    this.#placeOf.set(id, place);
    return place;
  }
}

/** Whether a cell is that of a column and a row, without making its name. */
function isCell(cell: string, letter: string, row: string): boolean {
  return cell.length === letter.length + row.length && cell.endsWith(row) && cell.startsWith(letter);
}
