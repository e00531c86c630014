import { describe, expect, it } from 'vitest';
import { readCatalog } from '../../platform/catalog/index.ts';
import { factorRules } from './rules.ts';

describe('读供需规则', () => {
  const content = readCatalog<Parameters<typeof factorRules.read>[0] & { readonly items: object[] }>(
    'factor-rules.json',
  );
  const [first, ...rest] = content.items;

  it('随产品发布的一版能读', () => {
    expect(factorRules.read(content).items.map(({ id }) => id)).toContain('POWER_LOAD');
  });

  it.each([
    ['单位不在单位表里', { items: [{ ...first, unit: '箱变' }] }],
    ['台账列与要素不是同一类量', { items: [{ ...first, demand: { field: 'landMu', unit: '亩' } }] }],
    ['没有说从哪个日期起需要', { items: [{ ...first, needed: [] }] }],
    ['同一要素列了两次', { items: [first, ...rest, first] }],
    ['少了一种办理', { acts: [] }],
    ['写了没有的权限', { acts: [{ act: 'capacity', permissions: ['nothing.known'] }] }],
    ['月数不是正整数', { months: 0 }],
  ])('%s的，不收', (_, change) => {
    expect(() => factorRules.read({ ...content, ...change })).toThrow();
  });
});
