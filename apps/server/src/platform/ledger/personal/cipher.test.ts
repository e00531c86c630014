import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { generationOf, isToken, recordKey, seal, tokenOf, unseal } from './cipher.ts';
import { usePersonalKey } from './installation-key.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-personal-'));
const file = join(folder, 'personal.key');
const secret = Buffer.alloc(32, 7);

beforeEach(() => usePersonalKey(file));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));

describe('个人信息的密钥', () => {
  it('第一次启动生成本机密钥，只有本机账号能读；再启动不换', () => {
    const first = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    usePersonalKey(file);
    expect(readFileSync(file, 'utf8')).toBe(first);
  });

  it('密文用同一把密钥打得开，一字不差', () => {
    const key = recordKey({ secret, generation: 3 });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sealed = seal(key, text);
        expect(generationOf(sealed)).toBe(3);
        expect(unseal(key, sealed)).toBe(Buffer.from(text).toString());
      }),
    );
  });

  it('同样的内容每次密文都不同，看不出是不是同一个人', () => {
    const key = recordKey({ secret, generation: 1 });
    expect(seal(key, '{"n":{"liaison":"王敏"}}')).not.toEqual(seal(key, '{"n":{"liaison":"王敏"}}'));
  });

  it('换了记录的密钥、换了本机密钥、改了一个字节，都打不开', () => {
    const key = recordKey({ secret, generation: 1 });
    const sealed = seal(key, '王敏');
    expect(() => unseal(recordKey({ secret: Buffer.alloc(32, 8), generation: 1 }), sealed)).toThrow();
    const touched = Buffer.from(sealed);
    touched.writeUInt8(touched.readUInt8(touched.length - 1) ^ 1, touched.length - 1);
    expect(() => unseal(key, touched)).toThrow();
    usePersonalKey(join(folder, 'other.key'));
    expect(() => unseal(recordKey({ secret, generation: 1 }), sealed)).toThrow();
  });

  it('同一条记录同一字段：值相同哈希就相同，值不同哈希就不同', () => {
    const key = recordKey({ secret, generation: 1 });
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(isToken(tokenOf(key, 'liaison', a))).toBe(true);
        expect(tokenOf(key, 'liaison', a) === tokenOf(key, 'liaison', b)).toBe(
          JSON.stringify(a).normalize() === JSON.stringify(b).normalize(),
        );
      }),
    );
  });

  it('别的记录、别的字段，同一个人的哈希也不同', () => {
    const key = recordKey({ secret, generation: 1 });
    const other = recordKey({ secret: Buffer.alloc(32, 8), generation: 1 });
    expect(tokenOf(other, 'liaison', '王敏')).not.toBe(tokenOf(key, 'liaison', '王敏'));
    expect(tokenOf(key, 'contact', '王敏')).not.toBe(tokenOf(key, 'liaison', '王敏'));
  });

  it('密钥文件坏了就停下，不另造一把', () => {
    const damaged = join(folder, 'damaged.key');
    writeFileSync(damaged, 'abc');
    usePersonalKey(damaged);
    expect(() => recordKey({ secret, generation: 1 })).toThrow('damaged');
  });
});
