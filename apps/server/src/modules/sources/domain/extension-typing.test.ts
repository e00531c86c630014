import { describe, expect, it } from 'vitest';
import { inForce, sameTyping, wrongUnit } from './extension-typing.ts';

describe('自有列的单位', () => {
  it('金额和面积要选单位，选了别的不行', () => {
    expect(wrongUnit({ label: '租金', type: 'money', unit: null })).toEqual(['元', '万元', '亿元']);
    expect(wrongUnit({ label: '租金', type: 'money', unit: '亩' })).toEqual(['元', '万元', '亿元']);
    expect(wrongUnit({ label: '租金', type: 'money', unit: '万元' })).toBeNull();
    expect(wrongUnit({ label: '厂房', type: 'area', unit: '平方米' })).toBeNull();
  });

  it('数可以带任何单位，日期和文字不带单位', () => {
    expect(wrongUnit({ label: '管廊', type: 'decimal', unit: '公里' })).toBeNull();
    expect(wrongUnit({ label: '户数', type: 'integer', unit: null })).toBeNull();
    expect(wrongUnit({ label: '移交', type: 'date', unit: '天' })).toEqual([]);
  });
});

it('名称、类型、单位都一样才算没有变', () => {
  const typing = { label: '租金', type: 'money', unit: '万元' } as const;
  expect(sameTyping(typing, { ...typing })).toBe(true);
  expect(sameTyping(typing, { ...typing, unit: '元' })).toBe(false);
  expect(sameTyping(typing, { ...typing, label: '年租金' })).toBe(false);
});

describe('撤销链', () => {
  const chain = (...pairs: [string, string | null][]) => pairs.map(([id, undoes]) => ({ id, undoes }));

  it('没有撤销的算数，撤销了的不算，撤销又撤销的算', () => {
    expect(inForce('a', chain(['a', null]))).toBe(true);
    expect(inForce('a', chain(['a', null], ['u', 'a']))).toBe(false);
    expect(inForce('a', chain(['a', null], ['u', 'a'], ['uu', 'u']))).toBe(true);
  });

  it('恢复之后又撤销一次的，不算', () => {
    expect(inForce('a', chain(['a', null], ['u', 'a'], ['uu', 'u'], ['v', 'a']))).toBe(false);
  });
});
