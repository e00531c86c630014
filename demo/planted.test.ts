import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Planted, type PlantedKind, plantProblems } from './src/planted/index.ts';
import { buildDemoRegion } from './src/region.ts';
import type { FieldRow } from './src/workbooks/cells.ts';
import { projectFields } from './src/workbooks/project-fields.ts';

const region = buildDemoRegion();
const planted = plantProblems(region);
const projects = new Map(region.projects.map((project) => [project.key, project]));

function of(kind: PlantedKind): Planted[] {
  return planted.filter((item) => item.kind === kind);
}

function right(item: Planted): FieldRow {
  const project = projects.get(item.key);
  if (!project) throw new Error(`${item.key} is no project`);
  return projectFields(project, item.ledger.endsWith('2026M09') ? '2026M09' : '2026M10');
}

function printed(item: Planted): FieldRow {
  return item.change?.(right(item)) ?? right(item);
}

const COUNTS: Readonly<Record<PlantedKind, number>> = {
  CORRECTION: 4,
  YEAR_TO_DATE_FALLS: 2,
  CITY_CONFLICT: 8,
  NAME_VARIANT: 36,
  CODE_VARIANT: 4,
  TWO_DISTRICTS: 1,
  COMPLETED_BEFORE_START: 1,
  STATISTICS_BEFORE_START: 1,
  MONTH_OVER_YEAR_TO_DATE: 1,
  UNIT_SUSPECT: 1,
  ERROR_VALUE: 1,
  DATE_WITHOUT_YEAR: 1,
  INTERVAL_AMOUNT: 1,
  DUPLICATE_ROW: 1,
  TOTAL_MISMATCH: 1,
  MONTH_NOT_REPORTED: 4,
  BLANKED_FIELD: 3,
  LIGHT_DIFFERS: 2,
  REGISTERED_BEFORE_SIGNED: 1,
  PAID_OVER_ALLOCATED: 1,
  BAD_CHECK_DIGIT: 1,
  DUPLICATE_ENTERPRISE: 1,
};

describe('有意埋下的问题', () => {
  it.each(Object.entries(COUNTS))('%s 有 %i 处', (kind, count) => {
    expect(planted.filter((item) => item.kind === kind)).toHaveLength(count);
  });

  it.each(Object.entries(COUNTS))('%s 写进了说明，处数相同', (kind, count) => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    expect(readme).toContain(`\`${kind}\` × ${count}`);
  });

  it('清单之外没有别的', () => {
    expect(new Set(planted.map((item) => item.kind))).toEqual(new Set(Object.keys(COUNTS)));
  });

  it('一个项目在项目台账里最多一处，互不掩盖', () => {
    const keys = planted.filter((item) => item.ledger.startsWith('district') || item.ledger.startsWith('city'));
    expect(new Set(keys.map((item) => item.key)).size).toBe(keys.length);
  });

  it('更正：九月报多了，十月的累计接不上；其中两个十月累计比九月还小', () => {
    const october = (item: Planted) => {
      const project = projects.get(item.key);
      if (!project) throw new Error(`${item.key} is no project`);
      return projectFields(project, '2026M10');
    };
    for (const item of [...of('CORRECTION'), ...of('YEAR_TO_DATE_FALLS')]) {
      const next = october(item);
      expect(Number(printed(item).ytdDoneAmt)).toBeGreaterThan(Number(next.ytdDoneAmt) - Number(next.monthDoneAmt));
    }
    for (const item of of('YEAR_TO_DATE_FALLS')) {
      expect(Number(printed(item).ytdDoneAmt)).toBeGreaterThan(Number(october(item).ytdDoneAmt));
    }
  });

  it('市表与县区台账冲突：年度计划或累计完成不同', () => {
    for (const item of of('CITY_CONFLICT')) {
      const [old, changed] = [right(item), printed(item)];
      expect([changed.annualPlanAmt, changed.ytdDoneAmt]).not.toEqual([old.annualPlanAmt, old.ytdDoneAmt]);
    }
  });

  it('同一项目在各台账里名称略有不同', () => {
    for (const item of of('NAME_VARIANT').filter(({ ledger }) => ledger.startsWith('city'))) {
      expect(printed(item).projectName).not.toBe(right(item).projectName);
    }
  });

  it('未报的月份是缺，不是零', () => {
    for (const item of of('MONTH_NOT_REPORTED')) {
      expect(printed(item).monthDoneAmt).toBeUndefined();
      expect(Number(printed(item).ytdDoneAmt)).toBeLessThan(Number(right(item).ytdDoneAmt));
    }
  });

  it('评价不符：台账所填的灯与按规则应亮的灯不同', () => {
    for (const item of of('LIGHT_DIFFERS')) expect(printed(item).light).not.toBe(right(item).light);
  });
});
