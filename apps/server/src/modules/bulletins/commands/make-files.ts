import { type DocumentLayout, type FigureSet, type OfficialDocument, textOf } from '@guatu/documents';
import { officeDay, parseDecimal, periodLabel, printDecimal } from '@guatu/kernel';
import { type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import { type FileStore, keepBytes } from '../../../platform/files/index.ts';
import { type ChartPainter, type DrawnChart, writeDocument } from '../../../platform/word/index.ts';
import { readFigures } from '../domain/freeze.ts';
import { ratesOf, readDocument, tablesOf } from '../domain/sealed-document.ts';
import { paperWords } from '../messages.ts';
import { monthOfText } from '../queries/read-month.ts';
import type { BulletinRow, FileKind, FileRow } from '../tables.ts';

/** What papers are made with. */
export interface Press {
  readonly files: FileStore;
  readonly painter: ChartPainter | null;
}

/** Makes one of a bulletin's files from what was sealed, and stores it. */
export async function makeFile(
  press: Press,
  row: BulletinRow,
  layout: DocumentLayout,
  kind: FileKind,
): Promise<FileRow> {
  const document = readDocument(row.document);
  const trace = paperWords.trace(
    row.place,
    row.sealedBy,
    officeDay(Date.parse(row.sealedAt)),
    row.headSeq,
    row.hash.toString('hex'),
  );
  const bytes =
    kind === 'paper'
      ? await writeDocument({ document, layout, charts: chartsOf(press, document, readFigures(row.figures)), trace })
      : await writeWorkbook({ sheets: sheetsOf(document, trace) });
  const stored = await keepBytes(press.files, bytes);
  const period = periodLabel(monthOfText(row.period));
  const name = kind === 'paper' ? paperWords.paperName : paperWords.workbookName;
  return { kind, fileName: name(row.place, period), hash: stored.hash, size: stored.size };
}

function chartsOf({ painter }: Press, { body }: OfficialDocument, figures: FigureSet): ReadonlyMap<string, DrawnChart> {
  const pictures = body.filter((block) => block.kind === 'picture');
  if (painter === null) return new Map();
  return new Map(
    pictures.map(({ reference, caption, twin }) => {
      const rates = ratesOf(twin, figures);
      const chart = painter.draw({
        title: caption,
        kind: 'bar',
        unit: paperWords.rateUnit,
        decimals: 1,
        categories: rates.map(({ name }) => name),
        series: [{ name: caption, values: rates.map(({ rate }) => rate) }],
      });
      return [reference, chart];
    }),
  );
}

/** A sheet for each table of the paper, digits as numbers, so that they can be worked with. */
function sheetsOf(document: OfficialDocument, watermark: string): readonly SheetModel[] {
  return tablesOf(document).map(({ caption, unitLine, columns, rows }) => ({
    name: caption,
    title: caption,
    notice: { left: '', right: unitLine ?? '' },
    columns: columns.map(({ label, weight, align }) => ({ header: [label], width: Math.round(8 * weight), align })),
    rows: rows.map((cells) => ({
      cells: cells.map((cell, index) => cellOf(textOf([cell]), columns[index]?.align === 'right')),
    })),
    page: { paper: 'A4', orientation: 'portrait', watermark },
  }));
}

function cellOf(text: string, isNumber: boolean): string | number {
  const read = isNumber ? parseDecimal(text) : null;
  return read?.ok ? Number(printDecimal(read.value)) : text;
}
