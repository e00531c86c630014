import { expect, it } from 'vitest';
import { pacePercents } from './pace.ts';

const curve = (...points: { month: number; percent: number }[]) => ({ label: '试', isDefault: true, points });

it('月均序时:十月底应完成全年的六分之五', () => {
  const months = pacePercents(curve({ month: 0, percent: 0 }, { month: 12, percent: 100 }));
  expect(months[9]).toBeCloseTo(1000 / 12);
  expect(months[11]).toBe(100);
});

it('季度曲线在两点之间按直线取值', () => {
  const months = pacePercents(
    curve({ month: 0, percent: 0 }, { month: 3, percent: 20 }, { month: 6, percent: 50 }, { month: 12, percent: 100 }),
  );
  expect(months[2]).toBe(20);
  expect(months[4]).toBe(40);
});

it('曲线没有管到年底的,不猜', () => {
  expect(() => pacePercents(curve({ month: 0, percent: 0 }, { month: 6, percent: 50 }))).toThrow('month 7');
});
