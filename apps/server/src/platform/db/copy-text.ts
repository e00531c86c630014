/*
 * PostgreSQL's COPY text format: tab between columns, newline after rows, \N for NULL, backslash escapes.
 */

/** A value of a plain column. An array becomes an array literal of the column's element type. */
export type CopyValue = string | number | bigint | boolean | null | Uint8Array | readonly CopyValue[];

/** A column by name, or one whose values are JSON documents (objects and arrays alike are then written as JSON). */
export type CopyColumn = string | { readonly name: string; readonly as: 'json' };

/** Turns one value into the text of its field. */
type FieldWriter = (value: unknown) => string;

/** A function that writes one row, newline included. The row must have one value per column. */
export function rowWriter(columns: readonly CopyColumn[]): (row: readonly unknown[]) => string {
  const writers = columns.map((column): FieldWriter => (typeof column === 'string' ? plainField : jsonField));
  return (row) => {
    if (row.length !== writers.length) throw new TypeError(`row of ${row.length} values for ${writers.length} columns`);
    let line = '';
    for (let i = 0; i < writers.length; i++) {
      if (i > 0) line += '\t';
      // Same length as `row`, checked above.
      line += (writers[i] as FieldWriter)(row[i]);
    }
    return `${line}\n`;
  };
}

function plainField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return escapeField(literal(value));
}

function jsonField(value: unknown): string {
  if (value === null || value === undefined) return '\\N';
  return escapeField(JSON.stringify(value));
}

function literal(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return value;
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`not a number that may be stored: ${value}`);
      return String(value);
    case 'bigint':
      return value.toString();
    case 'boolean':
      return value ? 't' : 'f';
    default:
      if (value instanceof Uint8Array) return `\\x${Buffer.from(value).toString('hex')}`;
      if (Array.isArray(value)) return `{${value.map(arrayElement).join(',')}}`;
      throw new TypeError(`cannot copy a value of this kind: ${Object.prototype.toString.call(value)}`);
  }
}

/** Elements are always quoted: an unquoted NULL or an empty word would mean something else. */
function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (Array.isArray(value)) return literal(value);
  return `"${literal(value).replace(/["\\]/g, '\\$&')}"`;
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function escapeField(text: string): string {
  // Most fields need no escaping, and testing is cheaper than replacing.
  return /[\\\t\n\r]/.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : text;
}
