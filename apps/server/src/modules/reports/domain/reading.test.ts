import { extractText } from '@guatu/extract';
import { describe, expect, it } from 'vitest';
import { IndicatorMatcher } from './indicators.ts';
import { ProjectMatcher } from './projects.ts';
import { draftReadings, type StandingCorrection } from './reading.ts';

const RULES = {
  indicators: new IndicatorMatcher([{ id: 'TAX', label: '税收', unit: 'CNY', aliases: [] }], {
    matched: 0.75,
    offered: 0.5,
    most: 3,
  }),
  projects: new ProjectMatcher([], { matched: 0.82, offered: 0.6, agrees: 0.05, most: 3 }),
  words: [{ field: 'totalInvestment', phrases: ['总投资'] }],
  districtOf: () => null,
  roleNames: { growth: ['增速', '同比'] },
};

function read(text: string, corrections: readonly StandingCorrection[] = []) {
  return draftReadings(text, extractText(text), { ...RULES, corrections }).map((draft) => ({
    text: text.slice(draft.start, draft.end),
    ...draft,
  }));
}

const one = (text: string, figure: string, corrections?: readonly StandingCorrection[]) =>
  read(text, corrections).find((draft) => draft.text === figure);

const YEAR = '2024年工作总结\n';

describe('读出的数', () => {
  it('数和单位照原文写法保留，约数不当准数', () => {
    expect(one(`${YEAR}2024年税收202.95亿元。`, '202.95亿元')).toMatchObject({
      state: 'WAITING',
      says: { name: '税收', indicatorId: 'TAX', value: 202.95, unit: '亿元', period: '2024Y', comparator: 'EQ' },
    });
    expect(one(`${YEAR}2024年税收近5亿元。`, '5亿元')).toMatchObject({
      ...{ state: 'DOUBTFUL', doubts: ['COMPARATOR'] },
      says: { comparator: null },
    });
  });

  it('同一篇里同一件事的另一个数存疑，说法相同的不疑', () => {
    const text = `${YEAR}2024年税收5亿元。2024年税收6亿元。2024年税收5亿元。`;
    expect(read(text).map(({ state }) => state)).toEqual(['WAITING', 'DOUBTFUL', 'WAITING']);
  });

  it('没有对得上的指标、没有写明期间的存疑，写明原因', () => {
    expect(one('旅游综合收入8亿元。', '8亿元')).toMatchObject({ doubts: ['NO_INDICATOR', 'NO_PERIOD'] });
  });

  it('按更正读：改指标的照改，不是数据的直接划去', () => {
    const base = { id: 'c', phrase: '旅游综合收入', unit: null, indicatorId: 'TAX', indicator: '税收' };
    const text = `${YEAR}2024年旅游综合收入8亿元。`;
    expect(one(text, '8亿元', [{ ...base, act: 'INDICATOR' }])).toMatchObject({
      ...{ state: 'WAITING', correctionId: 'c' },
      says: { indicatorId: 'TAX' },
    });
    expect(one(text, '8亿元', [{ ...base, act: 'NOT_A_FACT' }])?.state).toBe('REJECTED');
    expect(one(text, '8亿元', [{ ...base, unit: 'pct', act: 'NOT_A_FACT' }])?.state).not.toBe('REJECTED');
  });

  it('项目名旁边的总投资归那个项目，隔一句就不归', () => {
    const tied = one(`${YEAR}青山模具产业园开工，总投资6.5亿元。`, '6.5亿元');
    expect(tied?.offered.fields).toEqual(['totalInvestment']);
    expect(tied?.doubts).not.toContain('NO_INDICATOR');
    const planned = one(`${YEAR}青山模具产业园开工，计划总投资6.5亿元。`, '6.5亿元');
    expect(planned).toMatchObject({ says: { valueKind: 'PLAN' }, offered: { fields: ['totalInvestment'] } });
    expect(one(`${YEAR}青山模具产业园开工。全市总投资6.5亿元。`, '6.5亿元')?.offered.fields).toEqual([]);
  });
});
