import { PAGE_NUMBER } from '../vocabulary.ts';
import type { ColumnModel, PageModel } from './model.ts';
import { columnLetters, escapeXml } from './xml.ts';

const PAPER: Readonly<Record<PageModel['paper'], number>> = { A3: 8, A4: 9 };
/** Excel's bound on a header or footer. */
const MAX_HEADER = 255;

/** The view of a sheet: rows and columns that stay in sight. */
export function viewXml(frozenRows: number, frozenColumns: number): string {
  if (frozenRows === 0 && frozenColumns === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const cell = `${columnLetters(frozenColumns + 1)}${frozenRows + 1}`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : ''}${frozenRows > 0 ? ` ySplit="${frozenRows}"` : ''}`;
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${splits} topLeftCell="${cell}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${cell}" sqref="${cell}"/></sheetView></sheetViews>`;
}

/** Column widths and hidden columns. */
export function columnsXml(columns: readonly ColumnModel[]): string {
  if (columns.length === 0) return '';
  const items = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

/** Paper, so many pages wide and as many high as it takes, and the watermark on each page. */
export function pageXml({ paper, orientation, pagesWide = 1, watermark }: PageModel): string {
  const mark = escapeXml(`&9&K808080${headerText(watermark)}`);
  return [
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${PAPER[paper]}" orientation="${orientation}" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    `<headerFooter><oddHeader>&amp;R${mark}</oddHeader><oddFooter>&amp;L${mark}&amp;R&amp;9${escapeXml(PAGE_NUMBER)}</oddFooter></headerFooter>`,
  ].join('');
}

/** An ampersand starts a command in headers and is doubled; digits after the font size would join it. */
function headerText(text: string): string {
  const room = MAX_HEADER - 48;
  const escaped = ` ${text.replace(/\s+/g, ' ')}`.replaceAll('&', '&&');
  return escaped.length > room ? `${escaped.slice(0, room - 1).replace(/&$/, '')}…` : escaped;
}
