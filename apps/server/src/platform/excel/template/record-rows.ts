import { columnNumber } from '@guatu/sheets';
import type { CellInput } from '../write/model.ts';
import { columnLetters, escapeXml } from '../write/xml.ts';
import { type CellForm, cellXml } from './cell-xml.ts';
import { adjustSampleFormula, copyFormula } from './formula.ts';
import type { TemplateFill } from './model.ts';
import type { RowShift } from './row-shift.ts';
import type { ScannedCell, ScannedRow } from './sheet-scan.ts';

/**
 * The rows of the records, in the image of the sample row: its height and styles, and its formulas moved along. What the
 * sample row says in columns that nothing is mapped to is sample text and is left out.
 */
export function recordRows(
  fill: TemplateFill,
  shift: RowShift,
  sample: ScannedRow | null,
  formulas: ReadonlyMap<ScannedCell, string>,
  form: CellForm,
): string {
  const names = new Map(Object.entries(fill.columns).map(([letters, name]) => [columnNumber(letters), name]));
  const cells = new Map((sample?.cells ?? []).map((cell) => [cell.column, cell]));
  const columns = [...new Set([...names.keys(), ...cells.keys()])].sort((a, b) => a - b);
  const attributes = rowAttributes(sample?.tag ?? '');
  const rows: string[] = [];
  for (let number = shift.first; number <= shift.lastRecord; number++) {
    const record = fill.rows[number - shift.first] ?? {};
    rows.push(`<${form.prefix}row r="${number}"${attributes}>`);
    for (const column of columns) {
      const name = names.get(column);
      const cell = cells.get(column);
      const reference = `${columnLetters(column)}${number}`;
      const formula = cell === undefined ? undefined : formulas.get(cell);
      if (name === undefined && formula !== undefined) {
        const copied = copyFormula(adjustSampleFormula(formula, shift, fill.sheet), number - shift.first, 0);
        const style = cell?.style ? ` s="${cell.style}"` : '';
        rows.push(
          `<${form.prefix}c r="${reference}"${style}><${form.prefix}f>${escapeXml(copied)}</${form.prefix}f></${form.prefix}c>`,
        );
      } else {
        rows.push(cellXml(form, reference, cell?.style ?? '', recordValue(record, name)));
      }
    }
    rows.push(`</${form.prefix}row>`);
  }
  return rows.join('');
}

/** The sum of a mapped column over the records, which readers that do not calculate find as the cached value. */
export function sumOfColumn(fill: TemplateFill, column: string): number | null {
  const name = fill.columns[column];
  if (name === undefined) return null;
  let sum = 0;
  for (const record of fill.rows) {
    const value = recordValue(record, name);
    if (typeof value === 'number') sum += value;
    else if (typeof value === 'object' && value !== null) return null;
  }
  return sum;
}

function recordValue(record: Readonly<Record<string, CellInput>>, name: string | undefined): CellInput {
  return name === undefined ? null : (record[name] ?? null);
}

/** The attributes of the sample row's tag, without its number and its hint on used columns. */
function rowAttributes(tag: string): string {
  const attributes = /^<[^\s/>]+((?:\s+[^\s=]+\s*=\s*(?:"[^"]*"|'[^']*'))*)/.exec(tag)?.[1] ?? '';
  return attributes.replace(/\s+(?:r|spans)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
}
