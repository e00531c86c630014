import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { chooseEncoding, type Encoding } from './accept-encoding.ts';

/** Below this a compressed answer saves less than its headers cost. */
const WORTH_COMPRESSING = 1024;
const COMPRESSIBLE = /^(text\/(?!event-stream)|application\/(json|javascript|manifest\+json|xml)|image\/svg\+xml)/;
/** Quality 4 is about as fast as gzip and smaller; higher ones are for files compressed once, by the build. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/**
 * Last step of every answer: an entity tag for JSON that was read (and 304 when the client has it already), then
 * compression. Answers that carry an encoding are files compressed by the build and pass through.
 */
export async function preparePayload(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  if (typeof payload === 'string' && isReadOfJson(request, reply)) {
    // Answers depend on the person; no shared cache may keep them, and the browser asks each time.
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-cache');
    const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
    reply.header('etag', tag);
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
      reply.code(304).removeHeader('content-length');
      return '';
    }
  }
  return compress(request, reply, payload);
}

function isReadOfJson(request: FastifyRequest, reply: FastifyReply): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') &&
    reply.statusCode === 200 &&
    String(reply.getHeader('content-type')).startsWith('application/json')
  );
}

async function compress(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const type = String(reply.getHeader('content-type') ?? '');
  if (!COMPRESSIBLE.test(type) || reply.statusCode === 206 || reply.hasHeader('content-encoding')) return payload;
  reply.header('vary', 'accept-encoding');
  const encoding = chooseEncoding(request.headers['accept-encoding']);
  if (encoding === null || request.method === 'HEAD' || lengthOf(payload, reply) < WORTH_COMPRESSING) return payload;
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) {
    mark(reply, encoding);
    return encoding === 'br' ? compressBrotli(payload, BROTLI) : compressGzip(payload);
  }
  if (!(payload instanceof Readable)) return payload;
  mark(reply, encoding);
  const compressor = encoding === 'br' ? createBrotliCompress(BROTLI) : createGzip();
  payload.once('error', (error) => compressor.destroy(error));
  return payload.pipe(compressor);
}

function mark(reply: FastifyReply, encoding: Encoding): void {
  reply.header('content-encoding', encoding).removeHeader('content-length');
}

/** Bytes about to be sent; a stream of unknown length counts as long. */
function lengthOf(payload: unknown, reply: FastifyReply): number {
  if (typeof payload === 'string') return Buffer.byteLength(payload);
  if (Buffer.isBuffer(payload)) return payload.length;
  const declared = reply.getHeader('content-length');
  return declared === undefined ? Number.POSITIVE_INFINITY : Number(declared);
}
