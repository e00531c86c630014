/** Making XML text for workbook parts. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What one cell can hold; longer texts make Excel offer to "repair" the file. */
const MAX_CELL_TEXT = 32_767;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for element content and quoted attributes. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => ESCAPES[character] as string) : text;
}

/**
 * Escapes the text of a cell: characters that XML cannot carry become `_xHHHH_`, text that looks like such an escape is
 * protected, halves of broken characters become U+FFFD, and text past Excel's limit ends in an ellipsis.
 */
export function escapeCellText(text: string): string {
  const fitting = text.length > MAX_CELL_TEXT ? `${text.slice(0, MAX_CELL_TEXT - 1)}…` : text;
  if (!NEEDS_CARE.test(fitting)) return escapeXml(fitting);
  const safe = fitting
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(LONE_SURROGATE, '\ufffd');
  return escapeXml(safe);
}

const NEEDS_CARE = /_x|[^\t\n\x20-\ud7ff\ue000-\ufffd]/;
const FORBIDDEN = /[^\t\n\x20-\ufffd]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const letters: string[] = [''];

/** The letters of a 1-based column number: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  const known = letters[column];
  if (known !== undefined) return known;
  const rest = Math.floor((column - 1) / 26);
  const made = columnLetters(rest) + String.fromCharCode(65 + ((column - 1) % 26));
  letters[column] = made;
  return made;
}

/** A range reference such as `A1:C2`. */
export function rangeReference(top: number, left: number, bottom: number, right: number): string {
  return `${columnLetters(left)}${top}:${columnLetters(right)}${bottom}`;
}
