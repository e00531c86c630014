import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { throttledProgress } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function collect() {
  const sent: [number | null, string][] = [];
  return { sent, ...throttledProgress((progress, step) => void sent.push([progress, step])) };
}

it('第一次立即送出,此后每秒最多四次,送的总是最新的', () => {
  const { sent, report } = collect();
  for (let n = 0; n < 100; n++) {
    report(n / 100, `第 ${n} 行`);
    vi.advanceTimersByTime(10);
  }
  expect(sent.map(([progress]) => progress)).toEqual([0, 0.24, 0.49, 0.74, 0.99]);
  expect(sent.at(-1)).toEqual([0.99, '第 99 行']);
});

it('做完以后不再送出压着的进度', () => {
  const { sent, report, end } = collect();
  report(0, '开始');
  report(0.5, '一半');
  end();
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([[0, '开始']]);
});

it('略超出范围的按边界算,不是数的不收', () => {
  const { sent, report } = collect();
  report(1.000_000_1, '完');
  expect(sent).toEqual([[1, '完']]);
  expect(() => report(Number.NaN, '?')).toThrow(RangeError);
});
