import { describe, expect, it } from 'vitest';
import { moneySteps } from './money-steps.ts';
import { yearProgress } from './year-progress.ts';

describe('投资口径桥', () => {
  it('五个口径各取各的来处,没有的就是没有', () => {
    const steps = moneySteps(
      { totalInvestment: 1_260, 'cumDoneAmt@2026M09': 20, 'cumDoneAmt@2026M10': 28 },
      { contractedAmt: 1_500, signDate: '2026-01-16', fundsInPlace: 210 },
    );
    expect(steps).toMatchObject({
      agreed: { from: 'lead', yuan: 1_500 },
      signedOn: '2026-01-16',
      planned: { from: 'project', yuan: 1_260 },
      counted: null,
      done: { key: 'cumDoneAmt@2026M10', yuan: 28 },
      doneAt: '2026M10',
      paid: { from: 'lead', yuan: 210 },
    });
  });

  it('没有招商项目时,协议和到位是尚无,不是零', () => {
    expect(moneySteps({ totalInvestment: 5 }, null)).toMatchObject({ agreed: null, paid: null });
  });

  it('纳统后入库规模按计划总投资计', () => {
    expect(moneySteps({ totalInvestment: 5, isStatEntered: true, statInMonth: '2026-04' }, null)).toMatchObject({
      counted: { yuan: 5 },
      countedFrom: '2026-04',
    });
    expect(moneySteps({ totalInvestment: 5, isStatEntered: false }, null).counted).toBeNull();
  });
});

describe('年度进度', () => {
  const pace = Array.from({ length: 12 }, (_, i) => ((i + 1) / 12) * 100);

  it('取最近一年、最近一个有数的月;完成率由全额相除', () => {
    const progress = yearProgress(
      {
        'annualPlanAmt@2026Y': 32_560,
        'ytdDoneAmt@2026M10': 2_800,
        'monthDoneAmt@2026M01': 93,
        'ytdDoneAmt@2025M12': 9,
      },
      pace,
    );
    expect(progress).toMatchObject({ year: '2026', month: 10, plan: 32_560 });
    expect(progress?.rate).toBeCloseTo(8.6, 1);
    expect(progress?.gap).toBeCloseTo(-74.7, 1);
    expect(progress?.done[0]).toBe(93);
    expect(progress?.done[1]).toBeNull();
  });

  it('没有年度计划,或计划是零,完成率不能算', () => {
    expect(yearProgress({ 'ytdDoneAmt@2026M10': 5 }, pace)).toMatchObject({ rate: null, gap: null });
    expect(yearProgress({ 'ytdDoneAmt@2026M10': 5, 'annualPlanAmt@2026Y': 0 }, pace)?.rate).toBeNull();
  });

  it('一个月都没报过', () => {
    expect(yearProgress({ 'annualPlanAmt@2026Y': 5 }, pace)).toBeNull();
  });
});
