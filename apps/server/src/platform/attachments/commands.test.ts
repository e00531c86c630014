import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, systemClock } from '../clock/index.ts';
import type { Scope } from '../db/index.ts';
import { createFileStore, type FileStore } from '../files/index.ts';
import { NORTH, type SmallOffice, SOUTH, smallOffice } from '../records/testing/small-office.ts';
import { addAttachment, MEGABYTES, removeAttachment, type Upload } from './commands.ts';
import { attachmentsOf } from './sql.ts';

const PAPER = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n');

let office: SmallOffice;
let files: FileStore;
let north: string;
const folder = mkdtempSync(join(tmpdir(), 'guatu-attachments-'));

beforeAll(async () => {
  office = await smallOffice();
  files = await createFileStore(folder);
  north = await office.enter('project', NORTH, { projectName: '北区标准厂房' });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const add = (scope: Scope, upload: Partial<Upload> & { content: Upload['content'] }) =>
  addAttachment({ db: office.base.app, clock: systemClock, files }, scope, {
    kind: 'project',
    id: north,
    name: '合同.pdf',
    ...upload,
  });

async function stored(): Promise<number> {
  let count = 0;
  for await (const _ of files.list()) count += 1;
  return count;
}

const listed = (scope: Scope) => office.as(scope, (trx) => attachmentsOf(trx, 'project', north));

describe('挂附件', () => {
  it('收下的文件按内容存一份,挂在范围内的记录上;名字不带文件夹;取下后不再列出,文件留着', async () => {
    const row = await add(office.north, { content: Readable.from([PAPER]), name: 'D:\\资料\\合同.pdf' });
    expect(row).toMatchObject({ file_name: '合同.pdf', file_size: PAPER.length, media_type: 'application/pdf' });
    await add(office.city, { content: Readable.from([PAPER]) });
    expect(await stored()).toBe(1);
    expect((await listed(office.north)).map(({ file_hash }) => file_hash)).toEqual([row.file_hash, row.file_hash]);
    for (const each of await listed(office.city)) {
      await office.as(office.city, (trx) => removeAttachment(trx, systemClock, each, office.city.user));
    }
    expect(await listed(office.city)).toEqual([]);
    expect(await files.has(row.file_hash)).toBe(true);
  });

  it('类型不认得的、过大的、没收完的、坏照片和范围外的都不收,也不留下文件', async () => {
    const before = await stored();
    const south: Scope = { ...office.north, territories: [SOUTH] };
    const chunks = Array.from({ length: MEGABYTES + 1 }, () => Buffer.alloc(1024 * 1024));
    const bomb = Buffer.alloc(64);
    bomb.write('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\xff\xff\0\0\xff\xff', 'latin1');
    bomb.write('\0\0\0\0IEND', 33, 'latin1');
    const cut = Object.assign(Readable.from([Buffer.from('%PDF-1.7 cut')]), { truncated: true });
    const refusals: [Promise<unknown>, string][] = [
      [add(office.north, { content: Readable.from([Buffer.from('MZ program')]) }), 'attachment_type'],
      [add(office.north, { content: Readable.from(chunks) }), 'attachment_too_large'],
      [add(office.north, { content: cut }), 'attachment_too_large'],
      [add(office.north, { content: Readable.from([bomb]) }), 'attachment_too_many_pixels'],
      [add(office.north, { content: Readable.from([Buffer.from([0xff, 0xd8, 0xff, 0xe1])]) }), 'attachment_broken'],
      [add(south, { content: Readable.from([Buffer.from('%PDF-1.7 other')]) }), 'record_not_found'],
      [add(office.city, { id: newId(), content: Readable.from([Buffer.from('%PDF-1.7 none')]) }), 'record_not_found'],
    ];
    for (const [refused, code] of refusals) await expect(refused).rejects.toMatchObject({ code });
    expect(await stored()).toBe(before);
  });
});
