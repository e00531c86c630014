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
import { paperHtml, printPdf } from '../../../platform/pdf/index.ts';
import { type ChartPainter, type DrawnChart, fillWordTemplate, writeDocument } from '../../../platform/word/index.ts';
import { readFigures } from '../domain/freeze.ts';
import { ratesOf, readDocument, readDocuments, tablesOf } from '../domain/sealed-document.ts';
import { TEMPLATE_FIELDS, type TemplateSource, templateValues } from '../domain/template-values.ts';
import { makingWords, paperWords } from '../messages.ts';
import { monthOfText } from '../queries/read-month.ts';
import type { BulletinRow, FileKind, FileRow } from '../tables.ts';

/** What papers are made with. */
export interface Press {
  readonly files: FileStore;
  readonly painter: ChartPainter | null;
  /** Path of a browser that prints; null where there is none, and then there is no PDF. */
  readonly browser: string | null;
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
  /** Null where it could not be made; the pack does without. */
  readonly make: () => Promise<Uint8Array | null>;
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
    if (bytes === null) continue;
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
    ...paperOrders(press, row, { document, layout, figures, wording, place, period, trace }),
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

/**
 * The bulletin itself: by the office's own template, or in the built-in form, and this one as PDF too. What a template looks
 * like only Word knows, so that no PDF is made of it.
 */
function paperOrders(press: Press, { templateHash }: BulletinRow, source: TemplateSource): readonly Order[] {
  const { document, layout, figures, place, period, trace } = source;
  const fileName = paperWords.paperName(place, period);
  if (templateHash !== null) {
    const fill = async () =>
      fillWordTemplate(await press.files.read(templateHash), TEMPLATE_FIELDS, templateValues(source));
    return [{ kind: 'paper', fileName, make: fill }];
  }
  press.report(0, makingWords.charts);
  const paper = { document, layout, charts: chartsOf(press, document, figures), trace };
  const { browser } = press;
  const word: Order = { kind: 'paper', fileName, make: () => writeDocument(paper) };
  if (browser === null) return [word];
  const pdfName = paperWords.pdfName(place, period);
  return [word, { kind: 'pdf', fileName: pdfName, make: () => printPdf(browser, paperHtml(paper)) }];
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
