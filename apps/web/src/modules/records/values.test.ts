import type { Field } from '@guatu/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { fetchPageTexts, startTexts } from '../../texts/index.ts';
import { bulkPreview } from './list/bulk-preview.ts';
import { differingKeys } from './list/differing-keys.ts';
import { groupLines } from './list/group-rows.ts';
import { monthEnds } from './list/list-bar.tsx';
import { instantOfMoment, officeMoment, printInstant } from './office-time.ts';
import { changeOf } from './provenance/origin-detail.ts';
import { draftText, readTyped } from './record/draft.ts';
import { HIDDEN, printPeriodCode, printValue, unitOf } from './values.ts';

const field = (patch: Partial<Field> & Pick<Field, 'type'>): Field => ({
  id: 'x',
  label: '字段',
  range: false,
  baseUnit: null,
  enumValues: [],
  sub: null,
  protection: null,
  reported: false,
  byAct: false,
  ...patch,
});
const money = field({ type: 'money', baseUnit: 'CNY yuan' });
const yi = { money: 'yi' } as const;

beforeAll(() => startTexts('zh').then(fetchPageTexts));

describe('值怎么印', () => {
  it('金额随亿元、万元开关,单位在表头', () => {
    expect(printValue(money, 318_460_000, yi)).toBe('3.2');
    expect(printValue(money, 318_460_000, { money: 'yi', yiDecimals: 2 })).toBe('3.18');
    expect(printValue(money, 318_460_000, { money: 'wan' })).toBe('31,846');
    expect(unitOf(money, 'wan')).toBe('万元');
  });

  it('外资按万美元,亩均税收按万元每亩,不随开关', () => {
    const dollars = field({ type: 'money', baseUnit: 'USD' });
    expect([printValue(dollars, 12_340_000, yi), unitOf(dollars, 'yi')]).toEqual(['1,234.0', '万美元']);
  });

  it('零是零,没有是没有,无权看的不是数', () => {
    expect(printValue(money, 0, yi)).toBe('0.0');
    expect(printValue(money, null, yi)).toBeNull();
    expect(printValue(money, HIDDEN, yi)).toBe(HIDDEN);
  });

  it('枚举印名称,是否印是否,起止用破折号', () => {
    const kind = field({ type: 'enum', enumValues: [{ id: 'INFRA', label: '基础设施' }] });
    expect(printValue(kind, 'INFRA', yi)).toBe('基础设施');
    expect(printValue(field({ type: 'bool' }), false, yi)).toBe('否');
    expect(printValue(field({ type: 'date', range: true }), '2026/2028', yi)).toBe('2026—2028');
  });

  it('期间码印成话,不认得的原样', () => {
    expect(printPeriodCode('2026M10')).toBe('2026年10月');
    expect(printPeriodCode('2026Y')).toBe('2026年');
    expect(printPeriodCode('就业')).toBe('就业');
    const observed = field({ id: 'period', type: 'text' });
    expect(printValue(observed, 'ASOF:2026-09-30', yi)).toBe('截至2026年9月30日');
    expect(printValue(observed, '2019', yi)).toBe('2019');
  });

  it('比上值只在两个数之间算', () => {
    expect(changeOf(money, 297_310_000, 318_460_000, { money: 'wan' })).toEqual({ text: '+2,115', direction: 'up' });
    expect(changeOf(money, null, 318_460_000, { money: 'wan' })).toBeNull();
  });
});

describe('填什么', () => {
  it('金额按万元填,也认写明的单位;存成整数元', () => {
    expect(draftText(money, 318_465_000)).toBe('31846.5');
    expect(readTyped(money, '31846.5')).toEqual({ ok: true, value: 318_465_000 });
    expect(readTyped(money, '3.5亿元')).toEqual({ ok: true, value: 350_000_000 });
    expect(readTyped(money, '约三亿')).toMatchObject({ ok: false });
  });

  it('整十整百万元不丢零', () => {
    expect(draftText(money, 1_000_000)).toBe('100');
    expect(draftText(money, 0)).toBe('0');
  });

  it('空是清掉,日期要日历上有的', () => {
    expect(readTyped(money, '  ')).toEqual({ ok: true, value: null });
    expect(readTyped(field({ type: 'date' }), '2026-02-30')).toMatchObject({ ok: false });
    expect(readTyped(field({ type: 'date', range: true }), '2026—2028')).toEqual({ ok: true, value: '2026/2028' });
  });
});

describe('列表', () => {
  const row = (id: string, territoryId: number, values = {}) => ({ id, version: 1, territoryId, values });

  it('每个县区第一行前是县区的名头', () => {
    const groups = [
      { territoryId: 100, count: 2 },
      { territoryId: 200, count: 1 },
    ];
    const lines = groupLines([row('a', 101), row('b', 102), row('c', 201)], groups, (leaf) => (leaf < 200 ? 100 : 200));
    expect(lines.map(({ id }) => id)).toEqual(['group-100', 'a', 'b', 'group-200', 'c']);
  });

  it('批量修改先说改几条、几条已是、几条被盖掉', () => {
    const rows = [row('a', 1, { unit: '甲' }), row('b', 1, { unit: '乙' }), row('c', 1)];
    expect(bulkPreview(rows, 'unit', '甲')).toEqual({ changed: 2, same: 1, overwritten: 1 });
  });

  it('并为同一条之前只列两条说得不一样的,没有填的也算', () => {
    const [one, other] = [
      { name: '甲', unit: '乙', amount: 3 },
      { name: '丙', unit: '乙', code: 'X' },
    ];
    expect(differingKeys(one, other, 'name')).toEqual(['amount', 'code']);
  });
});

describe('办公时间', () => {
  it('按北京时间印,与机器时区无关', () => {
    expect(printInstant('2026-10-27T18:12:00.000000Z')).toBe('2026-10-28 02:12');
    expect(officeMoment(Date.parse(instantOfMoment('2026-10-31T18:00')))).toBe('2026-10-31T18:00');
  });

  it('回看的时间是前几个月的最后一刻,跨年也对', () => {
    expect(monthEnds('2026-02-10T08:00')).toEqual(['2026-01-31T23:59', '2025-12-31T23:59', '2025-11-30T23:59']);
  });
});
