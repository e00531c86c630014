import { describe, expect, it } from 'vitest';
import { type AppraisedProject, type UnitFact, unitFact } from './unit-facts.ts';

const fact = (what: UnitFact['what'], classes: UnitFact['classes'], stage: UnitFact['stage'] = 'FINAL'): UnitFact => ({
  ...{ id: 'X', label: '某项', stage, what, classes, protect: null },
});
const sheet = (
  id: string,
  given: string | null,
  total: number,
  stage: UnitFact['stage'] = 'FINAL',
): AppraisedProject => ({
  ...{ id, stage, class: given, total },
});
const SHEETS = [sheet('a', '优', 92), sheet('b', '差', 60), sheet('c', '良', 85), sheet('d', '预警', 50, 'MID')];

describe('责任单位考核取项目评价的结果', () => {
  it('个数只数这一阶段、这几个等次的，来源就是数到的那几张', () => {
    expect(unitFact(fact('COUNT', null), SHEETS)).toEqual({ value: 3, sheets: ['a', 'b', 'c'] });
    expect(unitFact(fact('COUNT', ['差']), SHEETS)).toEqual({ value: 1, sheets: ['b'] });
    expect(unitFact(fact('COUNT', ['预警'], 'MID'), SHEETS)).toEqual({ value: 1, sheets: ['d'] });
  });

  it('比例和平均的来源是全部的那几张', () => {
    const { value, sheets } = unitFact(fact('SHARE', ['优', '良']), SHEETS);
    expect([value, sheets]).toEqual([expect.closeTo(200 / 3), ['a', 'b', 'c']]);
    expect(unitFact(fact('MEAN', null), SHEETS)).toEqual({ value: 79, sheets: ['a', 'b', 'c'] });
  });

  it('一张也没有：个数是零，比例和平均不知道', () => {
    expect(unitFact(fact('COUNT', ['优']), [])).toEqual({ value: 0, sheets: [] });
    expect(unitFact(fact('SHARE', ['优']), [])).toEqual({ value: null, sheets: [] });
    expect(unitFact(fact('MEAN', null), SHEETS.slice(3))).toEqual({ value: null, sheets: [] });
  });
});
