/*
 * Starts a module in server and web, with the file names of the house and something small that works and is tested.
 *
 *   node tools/new-module.mjs <name>      e.g. industry-chains
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isProgram, root } from './lib/root.mjs';

/**
 * @param {string} name kebab case, English, plural where it holds many
 * @returns {Readonly<Record<string, string>>} text by path
 */
export function moduleFiles(name) {
  const camel = name.replaceAll(/-([a-z])/g, (_, letter) => letter.toUpperCase());
  const pascal = camel.charAt(0).toUpperCase() + camel.slice(1);
  const code = `${name.replaceAll('-', '_')}_not_found`;
  const server = `apps/server/src/modules/${name}`;
  const web = `apps/web/src/modules/${name}`;
  return {
    [`${server}/index.ts`]: `export { requireFound } from './domain.ts';
export { ${camel}Refusals } from './messages.ts';
`,
    [`${server}/messages.ts`]: `import { defineRefusals } from '../../platform/http/refusals.ts';

/** What this module refuses: what was refused, why, what to do. */
export const ${camel}Refusals = defineRefusals({
  ${code}: {
    status: 404,
    message: ({ id }: { readonly id: string }) => \`没有找到:编号 \${id} 的记录不存在,或不在您的权限范围内。请核对编号。\`,
  },
});
`,
    [`${server}/domain.ts`]: `import { ${camel}Refusals } from './messages.ts';

/** Gives back what a query found. Absent and out of scope are one answer, so that ids cannot be probed. */
export function requireFound<Row>(row: Row | undefined, id: string): Row {
  if (row === undefined) throw ${camel}Refusals.${code}({ id });
  return row;
}
`,
    [`${server}/domain.test.ts`]: `import { expect, test } from 'vitest';
import { requireFound } from './domain.ts';

test('找到的记录原样返回', () => {
  expect(requireFound({ id: 'a' }, 'a')).toEqual({ id: 'a' });
});

test('没有找到的记录按编号拒绝', () => {
  expect(() => requireFound(undefined, 'a')).toThrow('编号 a 的记录不存在');
});
`,
    [`${web}/page.tsx`]: `interface ${pascal}PageProps {
  /** From the texts of the current language. */
  readonly title: string;
}

/** The page of ${name}. */
export function ${pascal}Page({ title }: ${pascal}PageProps) {
  return (
    <section aria-labelledby="${name}-title">
      <h1 id="${name}-title">{title}</h1>
    </section>
  );
}
`,
    [`${web}/page.test.tsx`]: `import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ${pascal}Page } from './page.tsx';

test('页面以标题命名,读屏软件也读得到', () => {
  const html = renderToStaticMarkup(<${pascal}Page title="标题" />);
  expect(html).toContain('aria-labelledby="${name}-title"');
  expect(html).toContain('<h1 id="${name}-title">标题</h1>');
});
`,
  };
}

/**
 * @param {string} name
 * @param {string} [at] the folder of the clone
 * @returns {string[]} the files written
 */
export function newModule(name, at = root) {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name)) {
    throw new Error(`“${name}” is no module name: lower-case English words joined by hyphens.`);
  }
  const files = moduleFiles(name);
  const taken = Object.keys(files).filter((path) => existsSync(dirname(join(at, path))));
  if (taken.length > 0) throw new Error(`There is already a module ${name}: ${dirname(taken[0] ?? '')}.`);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, path)), { recursive: true });
    writeFileSync(join(at, path), text);
  }
  return Object.keys(files);
}

if (isProgram(import.meta.url)) {
  try {
    for (const path of newModule(process.argv[2] ?? '')) console.log(path);
    console.log('Join it in apps/server/src/compose.ts, and name its words in apps/web/src/texts/.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
