import type { Facts } from '@guatu/kernel';
import { describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { changeWords } from '../messages/remarks.ts';
import { directionRules } from '../rules.ts';
import { type Match, matchOf, nearestFirst } from './match.ts';
import { directionOf } from './rules.ts';

const { vocabulary, items } = directionRules.read(readCatalog<RuleContent>('fund-directions.json'));
const judge = (id: string, facts: Facts): Match => {
  const direction = directionOf({ vocabulary, items, librarySet: '' }, id);
  if (!direction) throw new Error(`no direction ${id}`);
  return matchOf(direction, vocabulary, facts);
};

/** A project that a special bond is for. */
const PIPES: Facts = {
  ...{ projectKind: 'INFRA', regimeType: 'APPROVAL', projectCode: '2503-420281-04-01-123456' },
  ...{ totalInvestment: 80_000_000, library: 'RESERVE', reached: [] },
};

describe('一个项目够不够得上一个投向', () => {
  it('都满足是够得上,没有要改的;能报多少按总投资的比例', () => {
    expect(judge('special-bond', PIPES)).toMatchObject({
      outcome: 'yes',
      changes: [],
      missing: [],
      ceiling: 64_000_000,
    });
  });

  it('缺项目代码是不明,不是够不上;说出缺什么', () => {
    const told = judge('special-bond', { ...PIPES, library: null });
    expect(told).toMatchObject({ outcome: 'unknown', missing: ['所在库'] });
  });

  it('总投资差一点,说要到多少', () => {
    const told = judge('special-bond', { ...PIPES, totalInvestment: 25_000_000 });
    expect(told.outcome).toBe('no');
    expect(told.changes?.map((change) => changeWords(vocabulary, change))).toEqual(['计划总投资要到 3,000.00 万元']);
  });

  it('项目类型改不了,不给办法', () => {
    expect(judge('special-bond', { ...PIPES, projectKind: 'INDUSTRY' })).toMatchObject({
      outcome: 'no',
      changes: null,
    });
  });

  it('已经竣工的够不上任何一个新开工、续建的投向', () => {
    const done = { ...PIPES, permitFiling: '批复', library: 'EXECUTION', reached: ['M70', 'M100'] };
    for (const id of ['special-bond', 'cbi-government', 'treasury-strategic'])
      expect(judge(id, done).outcome, id).toBe('no');
  });

  it('按设备投资比例的,没有设备投资就不说上限以外的数', () => {
    expect(judge('province-upgrade', {}).ceiling).toBe(10_000_000);
    expect(judge('province-upgrade', { equipInvestment: 50_000_000 }).ceiling).toBe(4_000_000);
  });
});

it('够得上的在前,等资料的其次,差得少的再次,改不了的最后', () => {
  const matches = [
    judge('special-bond', { ...PIPES, projectKind: 'INDUSTRY' }),
    judge('special-bond', { ...PIPES, totalInvestment: 1, library: 'CATALOG' }),
    judge('special-bond', { ...PIPES, totalInvestment: 1 }),
    judge('special-bond', { ...PIPES, library: null }),
    judge('special-bond', PIPES),
  ];
  const order = [...matches].sort(nearestFirst);
  expect(order).toEqual([...matches].reverse());
});
