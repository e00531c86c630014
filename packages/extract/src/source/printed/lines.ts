import type { PrintedLine } from '../report-text.ts';
import type { Row } from './pieces.ts';

// 3, -3-, 第3页, 3/12 alone in the first or last line: the number of the page, not of the report.
const PAGE_NUMBER =
  /^[-—–·\s]*(?:第\s?)?\d{1,4}(?:\s?[/／]\s?\d{1,4})?(?:\s?页)?(?:[,，]?\s?共\s?\d{1,4}\s?页)?[-—–·\s]*$/;
const SENTENCE_ENDS = /[。！？；;!?：:]$/;
// How many letters a full line may stop short of the margin (a word that did not fit, a hanging mark).
const SHORT_OF_MARGIN = 1.6;
// A line that begins this many letters further in than the margin opens a paragraph.
const INDENT = 1.2;
const SAME_SIZE = 0.15;

/**
 * The lines of all pages, each with whether it continues the one before: that one is full, ends no sentence, and this one is
 * set in the same size and not indented, also over the end of a page. Page numbers are left out.
 */
export function printedLines(pages: readonly (readonly Row[])[]): readonly PrintedLine[] {
  const lines: PrintedLine[] = [];
  let before: { readonly row: Row; readonly full: boolean } | null = null;
  for (const [at, rows] of pages.entries()) {
    const body = rows.map((row, index) => ({ row, line: index + 1 })).filter(({ row }) => !isPageNumber(row, rows));
    const right = Math.max(...body.map(({ row }) => row.right));
    const left = Math.min(...body.map(({ row }) => row.left));
    for (const { row, line } of body) {
      const joined = before?.full === true && isAlike(before.row, row) && row.left - left < row.size * INDENT;
      lines.push({ page: at + 1, line, text: row.text, joined });
      const full = right - row.right < row.size * SHORT_OF_MARGIN && !SENTENCE_ENDS.test(row.text);
      before = { row, full };
    }
  }
  return lines;
}

function isPageNumber(row: Row, rows: readonly Row[]): boolean {
  return (row === rows[0] || row === rows.at(-1)) && PAGE_NUMBER.test(row.text);
}

function isAlike(one: Row, other: Row): boolean {
  return Math.abs(one.size - other.size) <= Math.max(one.size, other.size) * SAME_SIZE;
}
