import { evaluationDocumentEndpoint, evaluationWorkbookEndpoint } from '@guatu/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withScope } from '../../../platform/db/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { appendAudit } from '../../../platform/ledger/index.ts';
import { evaluationAccess } from '../access.ts';
import { paperWords } from '../messages/paper-words.ts';
import { type Output, resultDocument, resultWorkbook } from '../queries/outputs.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { readerOf } from '../queries/reader.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Results as files. Each that leaves is an audit event. */
export function outputRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const permission = evaluationAccess.export;
  const sent = async (actor: Actor, { fileName, bytes, rows }: Output, type: string, reply: FastifyReply) => {
    const event = { kind: 'export', actorId: actor.userId, subject: paperWords.exported(fileName), details: { rows } };
    await withScope(deps.db, scopeFor(actor, permission), (trx) => appendAudit(trx, event, deps.clock));
    return reply
      .header('content-type', type)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
      .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  };

  registerEndpoint(
    app,
    evaluationWorkbookEndpoint,
    async ({ actor, params, query, reply }) => {
      const asked = { ...params, ...query };
      const made = await resultWorkbook(deps, readerOf(actor), asked, actor.displayName);
      return sent(actor, made, XLSX, reply);
    },
    { permission },
  );
  registerEndpoint(
    app,
    evaluationDocumentEndpoint,
    async ({ actor, params, query, reply }) => {
      const asked = { ...params, ...query };
      const made = await resultDocument(deps, readerOf(actor), asked, actor.displayName);
      return sent(actor, made, DOCX, reply);
    },
    { permission },
  );
}
