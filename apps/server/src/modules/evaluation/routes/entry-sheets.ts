import { checkEntrySheetEndpoint, type EntryCheck, enterSheetEndpoint, entrySheetEndpoint } from '@guatu/contract';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope } from '../../../platform/db/index.ts';
import type { WorkbookReader } from '../../../platform/excel/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { sendExport, XLSX } from '../../../platform/outputs/index.ts';
import { evaluationAccess } from '../access.ts';
import { enterSheet } from '../commands/enter-sheet.ts';
import type { SheetPlan } from '../domain/entry-sheet.ts';
import { entrySheetWords } from '../messages/entry-sheet-words.ts';
import { evaluationRefusals } from '../messages.ts';
import { oneBrief } from '../queries/briefs.ts';
import { entryWorkbook, openEntry, planFor } from '../queries/entry-sheet.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { actAs } from './deps.ts';

export interface EntrySheetDeps extends EvaluationDeps {
  readonly files: FileStore;
  readonly readWorkbook: WorkbookReader;
}

const MEGABYTES = 8;
const FILE_BYTES = MEGABYTES * 1024 * 1024;
/** A sheet of entered columns is small; whatever is larger was made to be. */
const LIMITS = { fileBytes: FILE_BYTES, totalBytes: 256 * 1024 * 1024, cells: 500_000, texts: 200_000 };
/** Room for the frame of the multipart body around the file. */
const BODY_BYTES = FILE_BYTES + 64 * 1024;

/** Figures entered by sheet: the sheet to be filled, what a filled one would change, and entering it. */
export function entrySheetRoutes(app: FastifyInstance, deps: EntrySheetDeps): void {
  const permission = evaluationAccess.run;
  const open = (actor: Actor, id: string) => {
    const scope = scopeFor(actor, permission);
    return withReadScope(deps.db, scope, (trx) => openEntry(trx, { scope }, id), { snapshot: true });
  };

  registerEndpoint(
    app,
    entrySheetEndpoint,
    async ({ actor, params, reply }) => {
      const { run, frame } = await open(actor, params.id);
      const rows = frame.units.length;
      return sendExport(deps, actor, reply, {
        ...{ bytes: entryWorkbook(run, frame), fileName: entrySheetWords.fileName(run.title), mediaType: XLSX },
        ...{ subject: entrySheetWords.exported(run.title, rows), details: { rows } },
      });
    },
    { permission },
  );
  registerEndpoint(
    app,
    checkEntrySheetEndpoint,
    async ({ actor, params, request }) => {
      const { frame } = await open(actor, params.id);
      const { grids } = await receive(deps, request);
      return checkAnswer(planFor(grids, frame));
    },
    { permission, bodyLimit: BODY_BYTES },
  );
  registerEndpoint(
    app,
    enterSheetEndpoint,
    async ({ actor, params, query, request }) => {
      const sheet = await receive(deps, request);
      return actAs(deps, actor, permission, async (trx, doer) => {
        await enterSheet(trx, deps, doer, { ...params, ...query, sheet });
        return oneBrief(trx, deps.clock, params.id);
      });
    },
    { permission, bodyLimit: BODY_BYTES },
  );
}

/** The uploaded sheet, read in a thread; nothing of it is stored yet. */
async function receive({ readWorkbook }: EntrySheetDeps, request: FastifyRequest) {
  const part = await request.file({ limits: { fileSize: FILE_BYTES } });
  if (!part) throw evaluationRefusals.evaluation_sheet_missing();
  const chunks: Buffer[] = [];
  for await (const chunk of part.file) chunks.push(chunk);
  if (part.file.truncated) throw evaluationRefusals.evaluation_sheet_too_large({ megabytes: MEGABYTES });
  const bytes = Buffer.concat(chunks);
  const fileName = part.filename;
  const read = await readWorkbook({ bytes, fileName, limits: LIMITS });
  if (read.status === 'rejected') throw evaluationRefusals.evaluation_sheet_unreadable({ why: read.reason.message });
  return { bytes, fileName, format: read.format, grids: read.sheets };
}

function checkAnswer({ cells, blank, notes }: SheetPlan): EntryCheck {
  const counts = { NEW: 0, CHANGED: 0, SAME: 0, REFUSED: 0, BLANK: blank };
  for (const { state } of cells) counts[state] += 1;
  return { cells, counts, notes };
}
