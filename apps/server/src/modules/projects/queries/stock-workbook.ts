import { type CellInput, type SheetModel, writeWorkbook } from '../../../platform/excel/index.ts';
import { type TakenFile, type Taker, XLSX } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { chainHeadHash, exportWords, officeTime, territoryNodes } from '../../exports/index.ts';
import { stockRefusals } from '../messages/stock.ts';
import { workbookWords } from '../messages/stock-workbook.ts';

/** A sheet as counts make it: heads, rows, and lines below them. */
export interface CountSheet {
  readonly name: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly CellInput[])[];
  readonly notes: readonly string[];
}

export interface CountsMade {
  readonly what: string;
  readonly day: string;
  readonly rule: { readonly title: string; readonly version: number; readonly sourceNote: string };
  readonly figures: CountSheet;
  readonly behind: CountSheet;
  /** How many things leave with it, where those are not the rows behind the figures. */
  readonly count?: number;
}

/** More rows than these are no annex that anybody reads; the page narrows. */
export const MOST_BEHIND = 20_000;
const YUAN_IN_WAN = 10_000;

/** Yuan as the workbook prints it; nothing where there is no amount. */
export const inWan = (yuan: number | null): number | null => (yuan === null ? null : yuan / YUAN_IN_WAN);

/** A percentage from full values, rounded only as far as a cell shows. */
export const percentCell = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100) / 100;

/** Refuses what is too long before it is written. */
export function refuseTooLong(rows: number): void {
  if (rows > MOST_BEHIND) throw stockRefusals.stock_workbook_too_long({ rows, most: MOST_BEHIND });
}

/** Names of the leaves, for the lists of projects. */
export async function placeNames(trx: ReadTrx): Promise<(territoryId: number) => string> {
  const names = new Map((await territoryNodes(trx)).map(({ id, name }) => [id, name]));
  return (territoryId) => names.get(territoryId) ?? '';
}

/** Two sheets: the figures with their calibre, day and rule, and the projects behind them; each says who took it away. */
export async function countsWorkbook(trx: ReadTrx, made: CountsMade, taker: Taker): Promise<TakenFile> {
  const time = officeTime(taker.at);
  const signed = exportWords.note(taker.name, taker.office, time, taker.id, (await chainHeadHash(trx)).slice(0, 16));
  const sheets = [made.figures, made.behind].map(
    ({ name, heads, rows, notes }): SheetModel => ({
      name,
      title: workbookWords.title(name === made.what ? made.what : `${made.what}${name}`, made.day),
      notice: {
        left: exportWords.notice(taker.office, made.day),
        right: workbookWords.rule(made.rule.title, made.rule.version),
      },
      columns: heads.map((head, place) => ({ header: [head], width: widthOf(head, place) })),
      frozenColumns: 2,
      rows: [
        ...rows.map((cells) => ({ cells })),
        ...[...notes, workbookWords.source(made.rule.sourceNote), signed].map((note) => ({
          kind: 'note' as const,
          cells: [note],
        })),
      ],
      page: {
        paper: 'A4',
        orientation: 'landscape',
        watermark: exportWords.watermark(taker.name, taker.office, time),
      },
    }),
  );
  const rows = made.count ?? made.behind.rows.length;
  return {
    bytes: writeWorkbook({ creator: taker.office, sheets }),
    fileName: exportWords.fileName(made.what, made.day),
    ...{ mediaType: XLSX, subject: exportWords.auditSubject(made.what, rows), rows },
  };
}

/** The first two columns name the row. */
function widthOf(head: string, place: number): number {
  return place < 2 ? 26 : Math.max(12, head.length * 2);
}
