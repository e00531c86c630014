import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { en } from './en/index.ts';
import { setLanguage, startTexts, t } from './index.ts';
import { zh } from './zh/index.ts';

function flatten(tree: object, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out.set(prefix + key, value);
    else for (const [path, text] of flatten(value as object, `${prefix}${key}.`)) out.set(path, text);
  }
  return out;
}

const gaps = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort();

describe('文字', () => {
  beforeAll(() => startTexts('zh'));

  it('英文与中文的条目和空位一一对应', () => {
    const chinese = flatten(zh);
    const english = flatten(en);
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    for (const [key, text] of chinese) expect([key, gaps(english.get(key) ?? '')]).toEqual([key, gaps(text)]);
  });

  it('空位用给的数填上,换语言后同一个键给英文', async () => {
    expect(t('list.count', { n: 31, unit: '个' })).toBe('共 31 个');
    await setLanguage('en');
    expect(t('list.count', { n: 31, unit: 'projects' })).toBe('31 projects in total');
    await setLanguage('zh');
  });

  it('中文只写在 texts 里,别处一个汉字也没有', () => {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|css)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .filter((file) => !file.startsWith('texts'));
    expect(files.length).toBeGreaterThan(30);
    const withChinese = files.filter((file) =>
      /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(withChinese.map((file) => relative(root, join(root, file)))).toEqual([]);
  });
});
