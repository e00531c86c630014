import { annotatedWorkbookEndpoint, sheetRowsEndpoint, sourceSheetsEndpoint, uploadEndpoint } from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { findSource } from '../../../platform/ledger/index.ts';
import { personNames, sightOf } from '../../../platform/records/index.ts';
import { seesEveryRow } from '../access.ts';
import { allowAnnotated, writeAnnotated } from '../commands/annotate.ts';
import { commentWords, sourceRefusals } from '../messages.ts';
import { sheetsAndTables } from '../queries/batches.ts';
import { visibleSheetRows } from '../queries/protected-columns.ts';
import type { SourceDeps } from './deps.ts';

const UPLOAD_MEGABYTES = 64;
const MOST_ROWS = 400;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Uploading a workbook and looking at a stored one. */
export function fileRoutes(app: FastifyInstance, deps: SourceDeps): void {
  registerEndpoint(
    app,
    uploadEndpoint,
    async ({ actor, request }) => {
      const part = await request.file();
      if (!part) throw sourceRefusals.upload_missing();
      const stored = await deps.files.put(part.file, UPLOAD_MEGABYTES * 1024 * 1024);
      if (stored === null || part.file.truncated)
        throw sourceRefusals.upload_too_large({ megabytes: UPLOAD_MEGABYTES });
      return { jobId: await deps.submitImport(actor, { hash: stored.hash, name: part.filename }) };
    },
    { permission: 'ledger.import', bodyLimit: (UPLOAD_MEGABYTES + 1) * 1024 * 1024 },
  );

  registerEndpoint(
    app,
    sourceSheetsEndpoint,
    ({ actor, params }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const source = await findSource(trx, params.id);
        if (!source) throw sourceRefusals.source_not_found();
        const names = await personNames(trx, [source.uploaded_by]);
        return {
          id: source.id,
          kind: source.kind,
          fileName: source.file_name,
          fileHash: source.file_hash,
          fileSize: source.file_size,
          labels: [...source.labels],
          uploadedBy: names.get(source.uploaded_by) ?? '',
          uploadedAt: source.uploaded_at,
          whole: seesEveryRow(actor, source),
          ...(await sheetsAndTables(trx, source.id)),
        };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    sheetRowsEndpoint,
    ({ actor, params, query }) =>
      withReadScope(deps.db, actor.scope, async (trx) => {
        const to = Math.min(query.to, query.from + MOST_ROWS - 1);
        const place = { sourceId: params.id, sheetNo: params.sheetNo, from: query.from, to };
        return { rows: await visibleSheetRows(trx, place, { userId: actor.userId, sight: sightOf(actor) }) };
      }),
    { permission: 'project.read' },
  );

  registerEndpoint(
    app,
    annotatedWorkbookEndpoint,
    async ({ actor, params, reply }) => {
      const annotation = await withScope(deps.db, actor.scope, (trx) =>
        allowAnnotated(trx, deps.clock, actor, params.id),
      );
      const bytes = await writeAnnotated(deps.files, annotation);
      const name = commentWords.fileName(annotation.fileName.replace(/\.[^.]+$/, ''));
      return reply
        .type(XLSX)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
    { permission: 'project.read' },
  );
}
