import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { pages } from './zh/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const STATIC = /^(?:import|export)\s+(?!type\b)[^;]*?from\s+'(\.[^']+)';/gm;
const DYNAMIC = /import\('(\.[^']+\.tsx?)'\)/g;
const FETCHED_WITH_WORDS =
  /(?:withPageTexts|page|shellPage)\((?:'[^']+',\s*)?(?:async )?\(\) => [^;]*?import\('(\.[^']+)'\)/g;

const modulesOf = (pattern: RegExp, file: string, text: string) =>
  [...text.matchAll(pattern)].map((match) => resolve(dirname(file), match[1] ?? '')).filter(existsSync);

/** Code that runs before the words of the pages are fetched: all that is reached without a loader that brings them. */
function codeBefore(): readonly string[] {
  const reached = new Set<string>();
  const reach = (file: string): void => {
    if (reached.has(file) || file.startsWith(join(root, 'texts'))) return;
    reached.add(file);
    const text = readFileSync(file, 'utf8');
    const later = new Set(modulesOf(FETCHED_WITH_WORDS, file, text));
    const loaded = modulesOf(DYNAMIC, file, text).filter((each) => !later.has(each));
    for (const next of [...modulesOf(STATIC, file, text), ...loaded]) reach(next);
  };
  reach(join(root, 'main.tsx'));
  return [...reached];
}

describe('先到的文字', () => {
  it('别的页面的文字取来之前，屏幕上用不到它们', () => {
    const files = codeBefore();
    expect(files.length).toBeGreaterThan(100);
    expect(files.some((file) => file.endsWith('wall/page.tsx'))).toBe(true);
    const sections = Object.keys(pages).join('|');
    const said = new RegExp(`\\bt\\(\\s*['\`](?:${sections})\\.`);
    expect(files.filter((file) => said.test(readFileSync(file, 'utf8'))).map((file) => relative(root, file))).toEqual(
      [],
    );
  });

  it('每个页面都连同文字一起取', () => {
    const unread = readdirSync(join(root, 'modules'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('page.tsx') && !file.startsWith('wall'))
      .map((file) => join(root, 'modules', file));
    const before = new Set(codeBefore());
    expect(unread.length).toBeGreaterThan(20);
    expect(unread.filter((file) => before.has(file))).toEqual([]);
  });
});
