import { columnLetters, escapeXml, rangeReference } from '../write/xml.ts';
import { parseRange } from '../xlsx/cell-reference.ts';
import { applySplices, elementPrefix, type Splice } from '../xlsx/splice.ts';
import { type CellForm, cellXml } from './cell-xml.ts';
import { adjustFormula } from './formula.ts';
import type { TemplateFill } from './model.ts';
import { recordRows, sumOfColumn } from './record-rows.ts';
import type { RowShift } from './row-shift.ts';
import { writtenOutFormulas } from './shared-formulas.ts';
import { type ScannedCell, type ScannedSheet, scanSheet } from './sheet-scan.ts';

/** Fills the form's sheet. Everything that does not have to move stays byte for byte. */
export function fillSheet(bytes: Uint8Array, fill: TemplateFill, shift: RowShift, date1904: boolean): Uint8Array {
  const sheet = scanSheet(bytes);
  const form = { prefix: elementPrefix(bytes), date1904 };
  return applySplices(bytes, [
    ...rowSplices(sheet, fill, shift, form),
    ...mergeSplices(sheet, shift, form.prefix),
    ...sheet.references.map(({ text, span }) => ({ ...span, text: shiftList(text, shift) })),
    ...sheet.rules.map(({ text, span }) => ({
      ...span,
      text: escapeXml(adjustFormula(text, shift, fill.sheet, true)),
    })),
  ]);
}

/** Adjusts another sheet's formulas where they refer to the form's sheet; null when none does. */
export function followMovedRows(bytes: Uint8Array, sheetName: string, shift: RowShift): Uint8Array | null {
  const sheet = scanSheet(bytes);
  const splices: Splice[] = [];
  for (const [cell, formula] of writtenOutFormulas(sheet)) {
    const adjusted = adjustFormula(formula, shift, sheetName, false);
    if (adjusted !== formula) splices.push(...formulaSplices(cell, adjusted, null, elementPrefix(bytes)));
  }
  for (const { text, span } of sheet.rules) {
    const adjusted = adjustFormula(text, shift, sheetName, false);
    if (adjusted !== text) splices.push({ ...span, text: escapeXml(adjusted) });
  }
  return splices.length === 0 ? null : applySplices(bytes, splices);
}

function rowSplices(sheet: ScannedSheet, fill: TemplateFill, shift: RowShift, form: CellForm): Splice[] {
  const formulas = writtenOutFormulas(sheet);
  const samples = sheet.rows.filter((row) => shift.isSample(row.number));
  const donor = samples.find((row) => row.number === shift.first);
  if (donor === undefined) throw new RangeError(`the form has no row ${shift.first}`);
  const single = new Map(
    Object.entries(fill.cells ?? {}).map(([reference, value]) => [reference.toUpperCase(), value]),
  );
  const splices: Splice[] = samples.map((row) => ({
    ...row.span,
    text: row === donor ? recordRows(fill, shift, donor, formulas, form) : '',
  }));
  for (const row of sheet.rows) {
    if (shift.isSample(row.number)) continue;
    const number = shift.row(row.number);
    if (number !== row.number) splices.push({ ...row.tagSpan, text: numberedTag(row.tag, number) });
    for (const cell of row.cells) {
      const was = `${columnLetters(cell.column)}${row.number}`;
      const reference = `${columnLetters(cell.column)}${number}`;
      const value = single.get(was);
      if (value !== undefined) {
        single.delete(was);
        splices.push({ ...cell.span, text: cellXml(form, reference, cell.style, value) });
        continue;
      }
      if (cell.reference !== null && reference !== was) splices.push({ ...cell.reference, text: reference });
      const formula = formulas.get(cell);
      if (formula === undefined) continue;
      const adjusted = adjustFormula(formula, shift, fill.sheet, true);
      splices.push(...formulaSplices(cell, adjusted, cachedSum(adjusted, fill, shift), form.prefix));
    }
  }
  const [missing] = single.keys();
  if (missing !== undefined) throw new RangeError(`the form has no cell ${missing}`);
  return splices;
}

/**
 * A formula with its references moved. The old result belongs to the sample and goes; where the new one is known, it takes
 * its place, else the program that opens the file calculates it.
 */
function formulaSplices(cell: ScannedCell, formula: string, result: number | null, prefix: string): Splice[] {
  if (cell.formula === null) return [];
  const { type, span, textSpan } = cell.formula;
  const splices: Splice[] = [
    // Array formulas keep their tag; ordinary and shared ones become plain.
    type === '' || type === 'shared' || type === 'normal'
      ? { ...span, text: `<${prefix}f>${escapeXml(formula)}</${prefix}f>` }
      : { ...textSpan, text: escapeXml(formula) },
  ];
  const value = result === null || cell.type !== '' ? '' : `<${prefix}v>${result}</${prefix}v>`;
  if (cell.value !== null) splices.push({ ...cell.value, text: value });
  else if (value !== '') splices.push({ start: span.end, end: span.end, text: value });
  return splices;
}

function cachedSum(formula: string, fill: TemplateFill, shift: RowShift): number | null {
  const [, left = '', top, right, bottom] = /^SUM\(\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)\)$/.exec(formula) ?? [];
  const isColumn = left === right && Number(top) === shift.first && Number(bottom) === shift.lastRecord;
  return isColumn ? sumOfColumn(fill, left) : null;
}

/** Merges below move, those around the records grow, and one inside the sample row is made for each record. */
function mergeSplices(sheet: ScannedSheet, shift: RowShift, prefix: string): Splice[] {
  if (sheet.mergeList === null) return [];
  const merges = sheet.merges.flatMap((reference) => {
    const range = parseRange(reference);
    if (range === null) return [];
    if (!shift.isSample(range.top) || !shift.isSample(range.bottom)) return [referenceOf(shift.range(range))];
    // Merges over several sample rows belong to the samples and go with them.
    if (range.top !== shift.first || range.bottom !== shift.first) return [];
    const count = shift.lastRecord - shift.first + 1;
    return Array.from({ length: count }, (_, i) =>
      referenceOf({ ...range, top: shift.first + i, bottom: shift.first + i }),
    );
  });
  const items = merges.map((reference) => `<${prefix}mergeCell ref="${reference}"/>`).join('');
  const list = `<${prefix}mergeCells count="${merges.length}">${items}</${prefix}mergeCells>`;
  // An empty list is not allowed.
  return [{ ...sheet.mergeList, text: merges.length === 0 ? '' : list }];
}

/** A list of cells and ranges, as formats and validations have it. */
function shiftList(list: string, shift: RowShift): string {
  return list
    .split(/\s+/)
    .map((item) => {
      const range = parseRange(item.includes(':') ? item : `${item}:${item}`);
      if (range === null) return item;
      const moved = shift.range(range);
      const isCell = moved.top === moved.bottom && moved.left === moved.right && !item.includes(':');
      return isCell ? `${columnLetters(moved.left)}${moved.top}` : referenceOf(moved);
    })
    .join(' ');
}

function referenceOf({
  top,
  left,
  bottom,
  right,
}: {
  top: number;
  left: number;
  bottom: number;
  right: number;
}): string {
  return rangeReference(top, left, bottom, right);
}

function numberedTag(tag: string, number: number): string {
  const numbered = tag.replace(/(\sr\s*=\s*)(?:"[^"]*"|'[^']*')/, `$1"${number}"`);
  return numbered === tag ? tag.replace(/^<[^\s/>]+/, (name) => `${name} r="${number}"`) : numbered;
}
