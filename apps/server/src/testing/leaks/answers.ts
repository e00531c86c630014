import type { LightMyRequestResponse } from 'fastify';
import { readWorkbook } from '../../platform/excel/index.ts';
import { MARKERS } from './ledger.ts';
import type { Target } from './two-districts.ts';

/** What of an answer may depend on what others hold: nothing but the ids that were asked for and the time of asking. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g;

export function answerOf(answer: LightMyRequestResponse, asked: Target): Answer {
  const { statusCode: status, body } = answer;
  if (isWorkbook(answer)) {
    // An exported workbook carries a number, a time and the head of the chain; what is compared is what it lists.
    const rows = answer.headers['x-export-rows'] ?? '';
    return { status, body: `${rows}\n${secretsIn(textOfAnswer(answer)).join('\n')}` };
  }
  const { records, work, ...ids } = asked;
  const without = [...Object.values(records), ...Object.values(work), ...Object.values(ids)].reduce(
    (text, id) => text.replaceAll(id, 'id'),
    body,
  );
  return { status, body: without.replace(TIME, 'time') };
}

/** Everything an answer says in letters and digits, also inside a workbook. */
export function textOfAnswer(answer: LightMyRequestResponse): string {
  if (!isWorkbook(answer)) return answer.body;
  const workbook = readWorkbook(answer.rawPayload, 'answer.xlsx');
  if (workbook.status === 'rejected') throw new Error(workbook.reason.message);
  return JSON.stringify(workbook.sheets);
}

/** The secrets that a text tells. */
export function secretsIn(text: string): string[] {
  return MARKERS.filter((marker) => text.includes(marker));
}

function isWorkbook({ headers }: LightMyRequestResponse): boolean {
  return String(headers['content-type']).includes('spreadsheetml');
}
