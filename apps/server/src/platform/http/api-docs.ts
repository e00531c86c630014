import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { httpWords } from './messages.ts';
import type { StatusTable } from './refusals.ts';

/** Serves the OpenAPI description at `/api/docs/json` and a page to read it at `/api/docs`; all its files are local. */
export async function serveApiDocs(app: FastifyInstance, version: string, statuses: StatusTable): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: httpWords.apiTitle, version, description: describeErrors(statuses) },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'guatu.session_token' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: (document) => ({
      ...jsonSchemaTransformObject(document),
      // Machine-readable twin of the table in the description.
      'x-error-codes': statuses,
    }),
  });
  await app.register(swaggerUi, { routePrefix: '/api/docs', uiConfig: { validatorUrl: null } });
}

function describeErrors(statuses: StatusTable): string {
  const rows = Object.entries(statuses).map(([code, status]) => `| \`${code}\` | ${status} |`);
  return httpWords.errorTable(rows);
}
