import {
  bulletinTemplatesEndpoint,
  removeBulletinTemplateEndpoint,
  starterTemplateEndpoint,
  uploadBulletinTemplateEndpoint,
} from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Actor, scopeFor } from '../../../platform/auth/index.ts';
import { withReadScope, withScope } from '../../../platform/db/index.ts';
import type { FileStore } from '../../../platform/files/index.ts';
import { registerEndpoint } from '../../../platform/http/index.ts';
import { starterTemplate, TEMPLATE_LIMITS, wordRefusals } from '../../../platform/word/index.ts';
import type { Sealer } from '../commands/seal.ts';
import { checkBulletinTemplate, dropTemplate, keepTemplate } from '../commands/templates.ts';
import { bulletinRefusals, STARTER_NAME, starterLines, templateNames } from '../messages.ts';
import { templatesAnswer } from '../queries/templates.ts';
import type { BulletinDeps } from './bulletins.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MEGABYTE = 1024 * 1024;
/** Room for the frame of the multipart body around the file. */
const FRAME_BYTES = 64 * 1024;

/** The office's own Word templates. They belong to whoever seals: what a template prints goes out under the seal. */
export function templateRoutes(app: FastifyInstance, deps: BulletinDeps): void {
  const { db, clock, files } = deps;
  const sealerOf = (actor: Actor): Sealer => ({ userId: actor.userId, scope: scopeFor(actor, 'period.seal') });

  registerEndpoint(
    app,
    bulletinTemplatesEndpoint,
    ({ actor }) => {
      const { scope } = sealerOf(actor);
      return withReadScope(db, scope, (trx) => templatesAnswer(trx, scope, clock), { snapshot: true });
    },
    { permission: 'period.seal' },
  );

  registerEndpoint(
    app,
    starterTemplateEndpoint,
    async ({ reply }) =>
      reply
        .header('content-type', DOCX)
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(STARTER_NAME)}`)
        .send(Buffer.from(starterTemplate(starterLines, `{${templateNames.trace}}`))),
    { permission: 'period.seal' },
  );

  registerEndpoint(
    app,
    uploadBulletinTemplateEndpoint,
    async ({ actor, query, request }) => {
      const { fileName, hash } = await receiveTemplate(files, request);
      const sealer = sealerOf(actor);
      return withScope(db, sealer.scope, async (trx) => {
        await keepTemplate(trx, sealer, { fileName, hash, effectiveFrom: isoDay(query.effectiveFrom) }, clock);
        return templatesAnswer(trx, sealer.scope, clock);
      });
    },
    { permission: 'period.seal', bodyLimit: TEMPLATE_LIMITS.fileBytes + FRAME_BYTES },
  );

  registerEndpoint(
    app,
    removeBulletinTemplateEndpoint,
    ({ actor, params }) => {
      const sealer = sealerOf(actor);
      return withScope(db, sealer.scope, async (trx) => {
        await dropTemplate(trx, sealer, params.id, clock);
        return templatesAnswer(trx, sealer.scope, clock);
      });
    },
    { permission: 'period.seal' },
  );
}

/** Stores an upload and checks it; no row names one that is refused. */
async function receiveTemplate(files: FileStore, request: FastifyRequest) {
  const part = await request.file();
  if (!part) throw bulletinRefusals.bulletin_template_missing();
  const megabytes = TEMPLATE_LIMITS.fileBytes / MEGABYTE;
  const stored = await files.put(part.file, TEMPLATE_LIMITS.fileBytes);
  if (stored === null || part.file.truncated) throw wordRefusals.word_template_too_large({ megabytes });
  checkBulletinTemplate(await files.read(stored.hash));
  return { fileName: part.filename, hash: stored.hash };
}
