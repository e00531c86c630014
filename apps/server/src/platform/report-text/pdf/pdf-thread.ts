import { Worker } from 'node:worker_threads';
import type { PrintedLine } from '@guatu/extract';
import { CodedFailure } from '@guatu/kernel';
import { workerUrl } from '../../jobs/worker-url.ts';
import type { ThreadAnswer } from '../../threads/thread-answer.ts';
import { reportTextRefusals } from '../messages.ts';
import { type PdfLimits, pdfLimits } from './limits.ts';
import type { PdfToRead } from './read-pdf.ts';

type Answer = ThreadAnswer<readonly PrintedLine[]>;

/**
 * The printed lines of a PDF, read in a thread that ends with it, so that a file made to take for ever or to fill the memory
 * ends with its thread.
 * @throws CodedFailure when the file is refused or asks for more than its limits
 */
export async function readPdfInThread(
  bytes: Uint8Array,
  limits: PdfLimits = pdfLimits,
): Promise<readonly PrintedLine[]> {
  if (bytes.length > limits.bytes) throw tooLarge(limits);
  const worker = new Worker(workerUrl('read-pdf'), { resourceLimits: { maxOldGenerationSizeMb: limits.memory } });
  try {
    const answer = await answerOf(worker, { bytes, mostPages: limits.pages }, limits);
    if (answer.kind === 'refused') throw new CodedFailure(answer.refusal);
    return answer.result;
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, work: PdfToRead, limits: PdfLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(reportTextRefusals.report_pdf_too_slow({ seconds: limits.seconds })),
      limits.seconds * 1000,
    );
    worker.once('message', (answer: Answer) => resolve(answer));
    worker.once('error', (error) =>
      reject(Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge(limits) : error),
    );
    worker.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the thread read-pdf ended without an answer (exit code ${code})`));
    });
    worker.postMessage(work);
  });
}

function tooLarge(limits: PdfLimits): CodedFailure {
  return reportTextRefusals.report_pdf_too_large({ megabytes: Math.floor(limits.bytes / 1024 / 1024) });
}
