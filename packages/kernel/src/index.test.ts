import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { repeatedCodes } from './errors.ts';
import * as kernel from './index.ts';

const folder = new URL('.', import.meta.url);
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('fixtures'),
);

describe('内核包', () => {
  it('各模块的错误代码互不重复，每个代码都有中文说明', () => {
    const catalogues = Object.entries(kernel)
      .filter(([name]) => name.endsWith('Errors'))
      .map(([, catalogue]) => catalogue as object);
    expect(catalogues.length).toBeGreaterThan(10);
    expect(repeatedCodes(catalogues)).toEqual([]);
    expect(catalogues.flatMap((catalogue) => Object.keys(catalogue)).filter((code) => !/^[a-z_]+$/.test(code))).toEqual(
      [],
    );
  });

  it('每个模块公开的名称都能从包的入口取到;有自己入口的文件夹,由它的入口决定', () => {
    const own = files.filter((name) => name.endsWith('/index.ts')).map((name) => name.slice(0, -'index.ts'.length));
    const missing = files
      .filter((name) => name !== 'index.ts' && !own.some((folder) => name.startsWith(folder)))
      .flatMap((name) => {
        const source = readFileSync(new URL(name, folder), 'utf8');
        return [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map((match) => match[1] ?? '');
      })
      .filter((name) => !(name in kernel));
    expect(missing).toEqual([]);
  });

  it('不引用包外的任何东西', () => {
    const outside = files.flatMap((name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      return [...source.matchAll(/from '([^']+)'/g)]
        .map((match) => match[1] ?? '')
        .filter((from) => !from.startsWith('.'));
    });
    expect(outside).toEqual([]);
  });
});
