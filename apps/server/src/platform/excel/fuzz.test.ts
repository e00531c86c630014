import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS, readWorkbook } from './index.ts';
import { readZipDirectory } from './zip/directory.ts';
import { expandEntry } from './zip/inflate.ts';
import { ZipWriter } from './zip/write.ts';

/** Long enough for a loaded machine; an endless loop is what it has to catch. */
const PATIENCE_MS = 5_000;

function neverThrowsNorHangs(bytes: Uint8Array): void {
  const started = performance.now();
  const result = readWorkbook(bytes, '台账.xlsx');
  expect(performance.now() - started).toBeLessThan(PATIENCE_MS);
  if (result.status === 'rejected') expect(result.reason.message).toMatch(/^没有读入这个文件：/);
}

describe.each(['libreoffice.xls', 'b06-funding-xls.xls', 'libreoffice.xlsx', 'b07-project-hard.xlsx'])('%s', (name) => {
  const whole = new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
  const position = fc.nat({ max: whole.length - 1 });
  const flips = fc.array(fc.tuple(position, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 20 });

  test('随意改动几个字节,要么读出,要么拒收', () => {
    fc.assert(
      fc.property(flips, (changes) => {
        const bytes = whole.slice();
        for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
        neverThrowsNorHangs(bytes);
      }),
      { numRuns: 300 },
    );
  });

  test('在任何地方截断,一定拒收', () => {
    fc.assert(
      fc.property(position, (length) => {
        const result = readWorkbook(whole.subarray(0, length), '台账.xlsx');
        expect(result.status).toBe('rejected');
      }),
      { numRuns: 200 },
    );
  });

  test('把一段换成乱数,要么读出,要么拒收', () => {
    fc.assert(
      fc.property(position, fc.uint8Array({ minLength: 1, maxLength: 600 }), (at, noise) => {
        const bytes = whole.slice();
        bytes.set(noise.subarray(0, bytes.length - at), at);
        neverThrowsNorHangs(bytes);
      }),
      { numRuns: 200 },
    );
  });
});

describe('压缩包完好、里面的 XML 被改', () => {
  const parts = partsOf(new Uint8Array(readFileSync(new URL('./fixtures/libreoffice.xlsx', import.meta.url))));
  const xmlParts = [...parts.keys()].filter((name) => /sheet1|workbook|styles|sharedStrings|rels/.test(name));

  test('改动任何部件的几个字节,要么读出,要么拒收', () => {
    const noise = fc.constantFrom(...'<>/="\'&;!?[]x0_ \u0000\u00ff');
    const changes = fc.array(fc.tuple(fc.nat(), noise), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...xmlParts), changes, (changed, list) => {
        const zip = new ZipWriter();
        for (const [name, content] of parts) {
          const bytes = content.slice();
          if (name === changed) for (const [at, byte] of list) bytes[at % bytes.length] = byte.charCodeAt(0);
          zip.add(name, bytes);
        }
        neverThrowsNorHangs(zip.finish());
      }),
      { numRuns: 100 },
    );
  });
});

function partsOf(archive: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(archive)) {
    const chunks: Uint8Array[] = [];
    expandEntry(archive, entry, DEFAULT_LIMITS, (chunk) => chunks.push(chunk));
    parts.set(entry.name, new Uint8Array(Buffer.concat(chunks)));
  }
  return parts;
}
