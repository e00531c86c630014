import type { PrintedLine } from '@guatu/extract';
import { answerThread } from '../../threads/answer-thread.ts';
import { type PdfToRead, readPdf } from './read-pdf.ts';

/** Reads one PDF in a thread of its own: a hostile one costs its sender time, and nobody else. */
answerThread<PdfToRead, readonly PrintedLine[]>(readPdf, () => []);
