import { htmlText, pagedText, paragraphText, plainText, type ReportText } from '@guatu/extract';
import { decodeTextBytes, WorkbookRejected } from '../excel/index.ts';
import { readDocumentText } from '../word/index.ts';
import { reportTextRefusals } from './messages.ts';
import { readPdfInThread } from './pdf/pdf-thread.ts';

const HEAD = 2048;
const HTML = /^\s*(?:<!doctype html|<html|<head|<body|<div|<p[\s>]|<meta|<!--)/i;

/**
 * The text of a report file with the way back into it: .docx, PDF with a text layer, a web page, or text in UTF-8 or
 * GB 18030. What a file is, its bytes say; names are wrong too often.
 * @throws CodedFailure for anything else, for damaged files and for those without any text
 */
export async function readReport(bytes: Uint8Array): Promise<ReportText> {
  const report = startsWith(bytes, '%PDF') ? pagedText(await readPdfInThread(bytes)) : readBytes(bytes);
  if (report.text.trim() === '') throw reportTextRefusals.report_empty();
  return report;
}

function readBytes(bytes: Uint8Array): ReportText {
  if (startsWith(bytes, 'PK')) return readDocument(bytes);
  const text = decodeTextBytes(bytes);
  if (text === null) throw reportTextRefusals.report_not_text();
  return HTML.test(text.slice(0, HEAD)) ? htmlText(text) : plainText(text);
}

function readDocument(bytes: Uint8Array): ReportText {
  try {
    return paragraphText(readDocumentText(bytes));
  } catch (error) {
    if (!(error instanceof WorkbookRejected)) throw error;
    throw reportTextRefusals.report_not_text();
  }
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((char, at) => bytes[at] === char.charCodeAt(0));
}
