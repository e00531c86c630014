/** Separators that spreadsheet programs write. */
export type Delimiter = ',' | ';' | '\t';

/**
 * Splits delimited text into rows of fields, by the rules of RFC 4180: quoted fields may hold separators, line breaks
 * and doubled quotes. A quote that is never closed is taken as an ordinary character, so that one stray quote does not
 * swallow the rest of the file. Stops after `maxRows` rows.
 */
export function parseDelimited(text: string, delimiter: Delimiter, maxRows = Number.POSITIVE_INFINITY): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  let quoting = true;
  while (at < text.length && rows.length < maxRows) {
    let field: string;
    const closed = quoting && text[at] === '"' ? endOfQuoted(text, at) : NOT_QUOTED;
    if (closed === UNCLOSED) quoting = false;
    if (closed >= 0) {
      const end = endOfPlain(text, closed, delimiter);
      // Characters between the closing quote and the separator belong to nobody; they are kept, as Excel does.
      field = text.slice(at + 1, closed - 1).replaceAll('""', '"') + text.slice(closed, end);
      at = end;
    } else {
      const end = endOfPlain(text, at, delimiter);
      field = text.slice(at, end);
      at = end;
    }
    row.push(field);
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push('');
    } else {
      at = skipLineEnd(text, at);
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

const NOT_QUOTED = -1;
const UNCLOSED = -2;

/** The position behind the closing quote of a quoted field. */
function endOfQuoted(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at < 0 ? UNCLOSED : at + 1;
}

function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === delimiter || character === '\n' || character === '\r') return at;
  }
  return text.length;
}

function skipLineEnd(text: string, at: number): number {
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
}
