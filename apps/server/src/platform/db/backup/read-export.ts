import { createHash, type Hash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CodedFailure } from '@guatu/kernel';
import {
  type ExportHeader,
  type ExportItem,
  type ExportManifest,
  exportHeader,
  exportItem,
  exportManifest,
  formatNumber,
} from './format.ts';
import { backupErrors } from './messages.ts';
import { readTar } from './tar.ts';

/** An export read piece by piece: its header, each item followed by its parts, its manifest. */
export type ExportPiece =
  | { readonly kind: 'header'; readonly header: ExportHeader }
  | { readonly kind: 'item'; readonly item: ExportItem }
  | { readonly kind: 'part'; readonly data: Buffer }
  | { readonly kind: 'manifest'; readonly manifest: ExportManifest };

export interface VerifiedExport {
  readonly header: ExportHeader;
  readonly manifest: ExportManifest;
}

function damaged(reason: string): CodedFailure {
  return new CodedFailure(backupErrors.backup_damaged({ reason }));
}

/**
 * Reads an export in its order.
 * @throws CodedFailure `backup_not_an_export`, `backup_format_newer` or `backup_damaged`.
 */
export async function* readExport(source: Readable): AsyncGenerator<ExportPiece> {
  let first = true;
  try {
    for await (const { name, data } of readTar(unzipped(source))) {
      if (first) yield { kind: 'header', header: parseHeader(name, data) };
      else if (name === 'manifest.json') yield { kind: 'manifest', manifest: parse(exportManifest, data) };
      else if (name.endsWith('.json')) yield { kind: 'item', item: parse(exportItem, data) };
      else yield { kind: 'part', data };
      first = false;
    }
  } catch (error) {
    if (error instanceof CodedFailure) throw error;
    // Whatever the unpacking says before the first piece means that this is some other file.
    if (first) throw new CodedFailure(backupErrors.backup_not_an_export(undefined));
    throw damaged(error instanceof Error ? error.message : String(error));
  } finally {
    source.destroy();
  }
}

/** `pipe` alone would lose errors of the source. */
function unzipped(source: Readable): AsyncIterable<Buffer> {
  const gunzip = createGunzip();
  source.once('error', (error) => gunzip.destroy(error));
  return source.pipe(gunzip);
}

function parseHeader(name: string, data: Buffer): ExportHeader {
  if (name !== 'header.json') throw new CodedFailure(backupErrors.backup_not_an_export(undefined));
  const header = parse(exportHeader, data);
  if (header.format > formatNumber) throw new CodedFailure(backupErrors.backup_format_newer({ format: header.format }));
  return header;
}

function parse<T>(schema: { parse(value: unknown): T }, data: Buffer): T {
  return schema.parse(JSON.parse(data.toString('utf8')));
}

/**
 * Reads an export to its end and compares every item with the manifest. Touches nothing.
 * @throws CodedFailure as `readExport`.
 */
export async function verifyExport(source: Readable): Promise<VerifiedExport> {
  let header: ExportHeader | undefined;
  let manifest: ExportManifest | undefined;
  const found: { item: ExportItem; hash: Hash }[] = [];
  for await (const piece of readExport(source)) {
    if (piece.kind === 'header') header = piece.header;
    else if (piece.kind === 'manifest') manifest = piece.manifest;
    else if (piece.kind === 'item') found.push({ item: piece.item, hash: createHash('sha256') });
    else found.at(-1)?.hash.update(piece.data);
  }
  if (header === undefined) throw new CodedFailure(backupErrors.backup_not_an_export(undefined));
  if (manifest === undefined) throw damaged('manifest.json');
  const promised = [...manifest.tables, ...manifest.files];
  if (promised.length !== found.length) throw damaged(`${found.length}/${promised.length}`);
  for (const [index, { item, hash }] of found.entries()) {
    const name = nameOf(item);
    const listed = promised[index];
    if (listed === undefined || nameOf(listed) !== name || listed.sha256 !== hash.digest('hex')) throw damaged(name);
  }
  return { header, manifest };
}

/** `app.project` or `files/ab/cdef.xlsx` */
export function nameOf(item: ExportItem): string {
  return item.kind === 'table' ? `${item.schema}.${item.table}` : `${item.folder}/${item.path}`;
}
