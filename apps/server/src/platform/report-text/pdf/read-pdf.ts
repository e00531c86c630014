import { type Piece, type PrintedLine, printedLines, rowsOf, withoutRadicals } from '@guatu/extract';
import { getDocumentProxy } from 'unpdf';
import { reportTextRefusals } from '../messages.ts';

export interface PdfToRead {
  readonly bytes: Uint8Array;
  readonly mostPages: number;
}

// Characters without a meaning: fonts that say how they look but not what they are.
const MEANINGLESS = /[\ufffd\p{Co}\p{Cc}]/gu;
const MOST_MEANINGLESS = 0.2;

/**
 * The printed lines of a PDF with a text layer.
 * @throws CodedFailure for damaged and locked files, for scans, and for fonts that do not say which characters they show
 */
export async function readPdf({ bytes, mostPages }: PdfToRead): Promise<readonly PrintedLine[]> {
  const pdf = await open(bytes);
  if (pdf.numPages > mostPages) throw reportTextRefusals.report_pdf_too_long({ pages: pdf.numPages, most: mostPages });
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(rowsOf(await piecesOf(pdf, number)));
  const lines = printedLines(pages);
  const text = lines.map((line) => line.text).join('');
  if (text === '') throw reportTextRefusals.report_pdf_scanned({ pages: pdf.numPages });
  if ((text.match(MEANINGLESS)?.length ?? 0) > text.length * MOST_MEANINGLESS)
    throw reportTextRefusals.report_pdf_fonts();
  return lines;
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // No scripts and no system fonts: only what stands in the file is read. `verbosity` 0 keeps its remarks off the log.
    return await getDocumentProxy(bytes, { isEvalSupported: false, useSystemFonts: false, verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') throw reportTextRefusals.report_pdf_locked();
    throw reportTextRefusals.report_pdf_broken();
  }
}

async function piecesOf(pdf: Pdf, number: number): Promise<readonly Piece[]> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.flatMap((item) => {
      if (!('str' in item)) return [];
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      return [{ text: withoutRadicals(item.str), x, y, width: item.width, size: item.height }];
    });
  } catch {
    // A page that cannot be read is a damaged file, whatever the library calls it; half a report would pass for all of it.
    throw reportTextRefusals.report_pdf_broken();
  }
}
