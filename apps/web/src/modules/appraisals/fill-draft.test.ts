import type { AppraisalFigure } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { draftsOf, readDrafts } from './fill-draft.ts';

const figure = (column: string, value: number | null, note: string | null = null): AppraisalFigure => ({
  ...{ column, title: column, unit: null, about: null, question: false, value, note, hidden: false },
  ...{ from: value === null ? null : 'ENTERED', sources: [], open: true },
});

describe('填报判据', () => {
  const figures = [figure('能耗评价', 80, '审计报告'), figure('排放评价', null)];
  const read = (column: string, value: string, note: string) =>
    readDrafts(figures, new Map([...draftsOf(figures), [column, { value, note }]]));

  it('没有改动就没有要存的', () => {
    expect(readDrafts(figures, draftsOf(figures))).toEqual({ changed: [], wrong: new Map() });
  });

  it('填过而看不到的数，不重填就不动', () => {
    const unseen = [{ ...figure('税收达成率', null, '税务证明'), hidden: true, from: 'ENTERED' as const }];
    expect(readDrafts(unseen, draftsOf(unseen)).changed).toEqual([]);
    const again = new Map([['税收达成率', { value: '90', note: '税务证明' }]]);
    expect(readDrafts(unseen, again).changed).toEqual([{ column: '税收达成率', value: 90, note: '税务证明' }]);
  });

  it('全角数字和千分位照收，只存改了的', () => {
    expect(read('排放评价', '１,０00', ' 环评 ').changed).toEqual([{ column: '排放评价', value: 1000, note: '环评' }]);
    expect(read('能耗评价', '80', '新报告').changed).toEqual([{ column: '能耗评价', value: 80, note: '新报告' }]);
  });

  it('清空就是撤掉；不是数、没写依据的指出来', () => {
    expect(read('能耗评价', '', '审计报告').changed).toEqual([{ column: '能耗评价', value: null, note: '审计报告' }]);
    expect(read('排放评价', '九十', '环评').wrong).toEqual(new Map([['排放评价', 'value']]));
    expect(read('排放评价', '90', '').wrong).toEqual(new Map([['排放评价', 'note']]));
  });
});
