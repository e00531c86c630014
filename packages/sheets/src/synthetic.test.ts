import { describe, expect, test } from 'vitest';
import { type ScoreCounts, scoreFile } from '../fixtures/ledgers/score.mjs';
import { toContract } from './contract.ts';
import { readLedger } from './read-ledger.ts';
import { dictionary, fieldTypes } from './testing/ledger-dictionary.ts';
import { makeWorkbook } from './testing/synthetic/workbook.ts';

const FIRST = 5000;
const COUNT = 120;

/** Sums of the scorer's counts over many generated workbooks, with the log lines that tell what went wrong. */
function scoreMany(): { score: ScoreCounts; log: string[] } {
  const log: string[] = [];
  const scores = Array.from({ length: COUNT }, (_, index) => {
    const made = makeWorkbook(FIRST + index);
    const lines: string[] = [];
    const score = scoreFile(
      made.gold,
      toContract(readLedger(made.grids, dictionary), made.gold.file),
      fieldTypes,
      lines,
    );
    log.push(...lines.map((line) => `${made.gold.file} ${line}`));
    return score;
  });
  const sum = (key: keyof ScoreCounts) => scores.reduce((total, score) => total + score[key], 0);
  const keys = Object.keys(scores[0] ?? {}) as (keyof ScoreCounts)[];
  return { score: Object.fromEntries(keys.map((key) => [key, sum(key)])) as unknown as ScoreCounts, log };
}

describe('各种写法的台账（六类、一至四行表头、单位各处、小计合计、续表、并排、CSV）', () => {
  const { score, log } = scoreMany();

  test('生成的台账确实很多：上万个单元格，问题也埋了上百处', () => {
    expect(score.cells).toBeGreaterThan(20_000);
    expect(score.probGold).toBeGreaterThan(100);
  });

  test('没有一个错值，没有把小计、表头、说明当成记录', () => {
    expect(log.filter((line) => /WRONG|is no record|without gold/.test(line))).toEqual([]);
  });

  test('表的类型全对，映射的列不错一列，认出的列不少于百分之九十九', () => {
    expect(score.kindOk).toBe(score.tables);
    expect(score.colWrong).toBe(0);
    expect(score.colRight / score.colGold).toBeGreaterThan(0.99);
  });

  test('值不少于百分之九十九正确，埋下的问题不少于百分之九十五报出，误报不超过千分之一', () => {
    expect(score.right / score.cells).toBeGreaterThan(0.99);
    expect(score.probFound / score.probGold).toBeGreaterThan(0.95);
    expect(score.falseAlarm / score.cells).toBeLessThan(0.001);
  });
});
