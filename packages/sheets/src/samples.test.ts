import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreFile } from '../fixtures/ledgers/score.mjs';
import { toContract } from './contract.ts';
import type { Grid } from './grid.ts';
import { readLedger } from './read-ledger.ts';
import { dictionary, fieldTypes } from './testing/ledger-dictionary.ts';

const GRIDS = new URL('../fixtures/grids/', import.meta.url);
const LEDGERS = new URL('../fixtures/ledgers/', import.meta.url);
const NAMES = readdirSync(GRIDS).map((name) => name.replace('.json', ''));

function parsed<T>(folder: URL, name: string): T {
  return JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
}

describe('样本台账', () => {
  test.each(NAMES)('%s 的表、列、行、值、问题与标准答案一致，没有一个错值', (name) => {
    const grids = parsed<Grid[]>(GRIDS, `${name}.json`);
    const gold = parsed<unknown>(LEDGERS, `${name}.gold.json`);
    const log: string[] = [];
    const score = scoreFile(gold, toContract(readLedger(grids, dictionary), name), fieldTypes, log);
    expect(log).toEqual([]);
    expect(score).toMatchObject({
      fileOk: 1,
      kindOk: score.tables,
      hdrOk: score.hdrN,
      colRight: score.colGold,
      kept: score.unmapped,
      right: score.cells,
      provRight: score.cells,
      wrong: 0,
      spurious: 0,
      probKind: score.probGold,
      falseAlarm: 0,
    });
  });

  test('样本不是空的：七本台账共有两千多个有值的单元格', () => {
    const cells = NAMES.map((name) => scoreFile(parsed(LEDGERS, `${name}.gold.json`), null, fieldTypes).cells);
    expect(NAMES).toHaveLength(7);
    expect(cells.reduce((sum, count) => sum + count, 0)).toBe(2009);
  });
});
