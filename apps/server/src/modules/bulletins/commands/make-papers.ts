import {
  type DocumentLayout,
  type FigureSet,
  type OfficialDocument,
  textOf,
  type WordingRules,
} from '@guatu/documents';
import { officeDay, parseDecimal, periodLabel, printDecimal } from '@guatu/kernel';
import { type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import { ZipWriter } from '../../../platform/excel/zip/write.ts';
import { type FileStore, keepBytes } from '../../../platform/files/index.ts';
import { type ChartPainter, type DrawnChart, fillWordTemplate, writeDocument } from '../../../platform/word/index.ts';
import { readFigures } from '../domain/freeze.ts';
import { ratesOf, readDocument, readDocuments, tablesOf } from '../domain/sealed-document.ts';
import { TEMPLATE_FIELDS, templateValues } from '../domain/template-values.ts';
import { makingWords, paperWords } from '../messages.ts';
import { monthOfText } from '../queries/read-month.ts';
import type { BulletinRow, FileKind, FileRow } from '../tables.ts';

/** What papers are made with. */
export interface Press {
  readonly files: FileStore;
  readonly painter: ChartPainter | null;
  /** Hears how far it is, 0 to 1, and what is being made. */
  readonly report: (progress: number, step: string) => void;
}

/** By which rules a bulletin was written. */
export interface PaperForm {
  readonly layout: DocumentLayout;
  readonly wording: WordingRules;
}

/** A paper to be made: what it is called, and how. */
interface Order {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly make: () => Promise<Uint8Array>;
}

/** Makes all papers of a bulletin from what was sealed, stores them, and all of them once more in one archive. */
export async function makePapers(press: Press, row: BulletinRow, form: PaperForm): Promise<readonly FileRow[]> {
  const orders = ordersOf(press, row, form);
  const archive = new ZipWriter();
  const made: FileRow[] = [];
  const keep = async (kind: FileKind, fileName: string, bytes: Uint8Array) => {
    const { hash, size } = await keepBytes(press.files, bytes);
    made.push({ kind, fileName, hash, size });
  };
  for (const [index, { kind, fileName, make }] of orders.entries()) {
    press.report(index / orders.length, makingWords.paper(fileName));
    const bytes = await make();
    archive.add(fileName, bytes);
    await keep(kind, fileName, bytes);
  }
  press.report(1, makingWords.storing);
  await keep('pack', paperWords.packName(row.place, periodLabel(monthOfText(row.period))), archive.finish());
  return made;
}

function ordersOf(press: Press, row: BulletinRow, { layout, wording }: PaperForm): readonly Order[] {
  const { place } = row;
  const period = periodLabel(monthOfText(row.period));
  const sealedOn = officeDay(Date.parse(row.sealedAt));
  const trace = paperWords.trace(place, row.sealedBy, sealedOn, row.headSeq, row.hash.toString('hex'));
  const document = readDocument(row.document);
  const figures = readFigures(row.figures);
  const plainPaper = (paper: OfficialDocument) => () =>
    writeDocument({ document: paper, layout, charts: new Map(), trace });
  return [
    {
      kind: 'paper',
      fileName: paperWords.paperName(place, period),
      make: async () => {
        if (row.templateHash !== null) {
          const source = { document, layout, figures, wording, place, period, trace };
          return fillWordTemplate(await press.files.read(row.templateHash), TEMPLATE_FIELDS, templateValues(source));
        }
        press.report(0, makingWords.charts);
        return writeDocument({ document, layout, charts: chartsOf(press, document, figures), trace });
      },
    },
    {
      kind: 'annex',
      fileName: paperWords.workbookName(place, period),
      make: async () => writeWorkbook({ sheets: sheetsOf(document, trace) }),
    },
    ...(row.agenda === null
      ? []
      : [
          {
            kind: 'agenda' as const,
            fileName: paperWords.agendaName(place, period),
            make: plainPaper(readDocument(row.agenda)),
          },
        ]),
    ...readDocuments(row.orders).map((paper, index) => ({
      kind: `order-${index + 1}` as const,
      fileName: paperWords.orderName(paper.title, index + 1),
      make: plainPaper(paper),
    })),
  ];
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
