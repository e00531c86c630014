import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TempClone, tempClone } from './testing/temp-clone.ts';
import { findUnwantedWords } from './words.mjs';

describe('the words check', () => {
  let clone: TempClone;
  beforeAll(() => {
    clone = tempClone({});
  });
  afterAll(() => clone.dispose());

  function found(text: string, path = 'packages/kernel/src/planted.ts'): string[] {
    clone.write(path, text);
    const findings = findUnwantedWords(clone.root);
    clone.remove(path);
    return findings;
  }

  test.each([
    ["const file = '/work/main/a.json';", '/work/'],
    ["import a from '../../../shared/a.ts';", '../shared'],
    ["const file = '/home/.library/x';", '.library'],
    ["const url = 'https://registry.npmjs.org/x';", 'registry.npmjs'],
    ['// TODO later', 'TODO'],
    ["it.skip('x', () => undefined);", 'it.skip'],
    ["describe.only('x', () => undefined);", 'describe.only'],
    ['const a = b as any;', 'as any'],
    ['function f(a: any) {}', ': any'],
    ['// @ts-ignore', '@ts-ignore'],
  ])('finds in “%s” the word %s', (line, word) => {
    expect(found(`export {};\n${line}\n`)).toEqual([
      expect.stringContaining(`packages/kernel/src/planted.ts:2 “${word}”`),
    ]);
  });

  test('lets ordinary sentences be', () => {
    expect(found('// as any clerk knows: any row of a framework/ may be skipped; test.skipIf(noBrowser)\n')).toEqual(
      [],
    );
  });

  test('reads the script without an extension and the documents too', () => {
    expect(found('cd /work/main\n', '.ci/run')).toHaveLength(1);
    expect(found('FIXME\n', 'docs/guide/start.md')).toHaveLength(1);
  });
});
