import { CodedFailure } from '@guatu/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { httpRefusals, httpWords } from './messages.ts';
import type { StatusTable } from './refusals.ts';

/** The body of every refusal. */
export const apiErrorSchema = z.object({
  code: z.string().describe(httpWords.errorCode),
  message: z.string().describe(httpWords.errorMessage),
  details: z.record(z.string(), z.unknown()).describe(httpWords.errorDetails),
});

export type ApiError = z.infer<typeof apiErrorSchema>;

/** A code that nobody gave a status: understood, and refused. */
const STATUS_OF_UNDECLARED_CODE = 422;

/**
 * Answers every thrown error as `{code, message, details}`. Only coded errors and the few refusals of Fastify itself tell
 * the client anything; whatever else happened goes to the log, and the client gets the request id to quote.
 */
export function createErrorHandler(statuses: StatusTable) {
  return (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const coded = toCodedFailure(error, request);
    if (coded === null) {
      request.log.error({ err: error }, 'unexpected error');
      return answer(reply, 500, httpRefusals.http_internal({ requestId: request.id }));
    }
    if ('retryAfterSeconds' in coded.details) reply.header('retry-after', String(coded.details.retryAfterSeconds));
    return answer(reply, statuses[coded.code] ?? STATUS_OF_UNDECLARED_CODE, coded);
  };
}

function answer(reply: FastifyReply, status: number, error: CodedFailure): FastifyReply {
  const body: ApiError = { code: error.code, message: error.message, details: { ...error.details } };
  // The route's own response schema must not judge a refusal.
  return reply.code(status).serializer(JSON.stringify).type('application/json; charset=utf-8').send(body);
}

function toCodedFailure(error: unknown, request: FastifyRequest): CodedFailure | null {
  if (error instanceof CodedFailure) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return invalid(error.validation);
  if (!isFastifyError(error)) return null;
  if (!isDatabaseAway(error)) return fromFastify(error, request);
  request.log.error({ err: error }, 'database is away');
  return httpRefusals.http_unavailable();
}

function invalid(validation: readonly { instancePath: string; message?: string | undefined }[]): CodedFailure {
  const issues = validation.map(({ instancePath, message }) => ({
    path: instancePath.replace(/^\//, '').replaceAll('/', '.'),
    problem: message ?? httpWords.notAsRequired,
  }));
  const problems = issues.slice(0, 5).map(({ path, problem }) => (path === '' ? problem : `${path}:${problem}`));
  return httpRefusals.http_invalid({ problems, issues });
}

function isFastifyError(error: unknown): error is FastifyError {
  return error instanceof Error && typeof Reflect.get(error, 'code') === 'string';
}

/** SQLSTATEs of a broken connection, of too many connections, and of a server that is starting or stopping. */
const DATABASE_IS_AWAY = /^(08\d\d\d|53300|57P0[123])$/;

function isDatabaseAway(error: FastifyError): boolean {
  return DATABASE_IS_AWAY.test(error.code) || Reflect.get(error, 'syscall') === 'connect';
}

function fromFastify(error: FastifyError, request: FastifyRequest): CodedFailure | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return httpRefusals.http_too_large({ limit: `${Math.floor(request.routeOptions.bodyLimit / 1024)} KB` });
    case 'FST_REQ_FILE_TOO_LARGE':
      return httpRefusals.http_too_large({ limit: httpWords.oneFile });
    case 'FST_FILES_LIMIT':
    case 'FST_PARTS_LIMIT':
    case 'FST_FIELDS_LIMIT':
      return httpRefusals.http_too_large({ limit: httpWords.filesOrFields });
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
    case 'FST_INVALID_MULTIPART_CONTENT_TYPE':
      return httpRefusals.http_unsupported_type({ type: request.headers['content-type'] ?? httpWords.noType });
    default:
      // What is left of Fastify's own 400s is about bytes that do not form a request.
      return error.statusCode === 400 ? httpRefusals.http_malformed() : null;
  }
}
