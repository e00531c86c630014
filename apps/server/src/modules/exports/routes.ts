import {
  exportEndpoint,
  officeTemplatesEndpoint,
  removeTemplateEndpoint,
  uploadTemplateEndpoint,
} from '@guatu/contract';
import type { FastifyInstance } from 'fastify';
import { scopeFor } from '../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../platform/db/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import { registerEndpoint, requirePermission } from '../../platform/http/index.ts';
import type { RecordKind } from '../../platform/records/index.ts';
import { dropForm, keepForm, readForm } from './commands/office-templates.ts';
import { createExporter, type ExportDeps } from './commands/run-export.ts';
import { exportRefusals } from './messages.ts';
import { templateAnswer, templatesOf } from './queries/office-templates.ts';

export interface ExportRouteDeps extends ExportDeps {
  readonly files: FileStore;
  readonly kinds: readonly RecordKind[];
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FORM_MEGABYTES = 8;

export function exportRoutes(app: FastifyInstance, deps: ExportRouteDeps): void {
  const makeExport = createExporter(deps);

  registerEndpoint(
    app,
    exportEndpoint,
    async ({ actor, body, reply }) => {
      requirePermission(actor, deps.kinds.find(({ kind }) => kind === body.kind)?.read);
      const { bytes, fileName, rows } = await makeExport(actor, body);
      return reply
        .header('content-type', XLSX)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
        .header('x-export-rows', String(rows))
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    },
    { permission: 'export' },
  );

  registerEndpoint(
    app,
    officeTemplatesEndpoint,
    async ({ actor, query }) => ({
      templates: await withReadScope(deps.db, scopeFor(actor, 'export'), (trx) => templatesOf(trx, query.kind)),
    }),
    { permission: 'export' },
  );

  registerEndpoint(
    app,
    uploadTemplateEndpoint,
    async ({ actor, query, request }) => {
      const part = await request.file();
      if (!part) throw exportRefusals.export_template_missing();
      const stored = await deps.files.put(part.file, FORM_MEGABYTES * 1024 * 1024);
      if (stored === null || part.file.truncated) {
        throw exportRefusals.export_template_too_large({ megabytes: FORM_MEGABYTES });
      }
      const bytes = await deps.files.read(stored.hash);
      const upload = { kind: query.kind, fileName: part.filename, hash: stored.hash, bytes };
      const layout = readForm(upload);
      const scope = scopeFor(actor, 'export');
      const row = await withScope(deps.db, scope, (trx) =>
        keepForm(trx, deps.clock, upload, layout, { userId: actor.userId, scope }),
      );
      return templateAnswer(row);
    },
    { permission: 'export', bodyLimit: (FORM_MEGABYTES + 1) * 1024 * 1024 },
  );

  registerEndpoint(
    app,
    removeTemplateEndpoint,
    async ({ actor, params }) => {
      await withScope(deps.db, scopeFor(actor, 'export'), (trx) => dropForm(trx, deps.clock, params.id));
      return { removed: true };
    },
    { permission: 'export' },
  );
}
