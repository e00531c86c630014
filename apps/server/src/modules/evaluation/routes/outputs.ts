import { evaluationDocumentEndpoint, evaluationWorkbookEndpoint } from '@guatu/contract';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Actor } from '../../../platform/auth/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { DOCX, sendExport, XLSX } from '../../../platform/outputs/index.ts';
import { evaluationAccess } from '../access.ts';
import { paperWords } from '../messages/paper-words.ts';
import { type Output, resultDocument, resultWorkbook } from '../queries/outputs.ts';
import type { EvaluationDeps } from '../queries/parts.ts';
import { readerOf } from '../queries/reader.ts';

/** Results as files. */
export function outputRoutes(app: FastifyInstance, deps: EvaluationDeps): void {
  const permission = evaluationAccess.export;
  const sent = (actor: Actor, reply: FastifyReply, mediaType: string, { fileName, bytes, rows }: Output) =>
    sendExport(deps, actor, reply, {
      ...{ fileName, bytes, mediaType },
      ...{ subject: paperWords.exported(fileName), details: { rows } },
    });

  registerEndpoint(
    app,
    evaluationWorkbookEndpoint,
    async ({ actor, params, query, reply }) => {
      const asked = { ...params, ...query };
      return sent(actor, reply, XLSX, await resultWorkbook(deps, readerOf(actor), asked, actor.displayName));
    },
    { permission },
  );
  registerEndpoint(
    app,
    evaluationDocumentEndpoint,
    async ({ actor, params, query, reply }) => {
      const asked = { ...params, ...query };
      return sent(actor, reply, DOCX, await resultDocument(deps, readerOf(actor), asked, actor.displayName));
    },
    { permission },
  );
}
