import { describe, expect, it } from 'vitest';
import indicators from '../catalog/indicators.json' with { type: 'json' };
import facts from './public/facts.json' with { type: 'json' };
import { publicWorkbook } from './src/workbooks/public.ts';

const reports = new Map(facts.reports.map((report) => [report.id, report]));
const PERIOD =
  /^(|\d{4}|\d{4}H[12]|\d{4}M\d{2}-\d{2}|\d{4}Y-\d{4}(Y|M\d{2})|ASOF:\d{4}-\d{2}-\d{2}|1[34]FYP(-BASE|-END)?)$/;

describe('公开报道的事实', () => {
  it('每个数、每个项目都有报道标题和日期', () => {
    for (const item of [...facts.observations, ...facts.projects]) {
      const report = reports.get(item.reportId);
      expect(report?.title.length, item.id).toBeGreaterThan(5);
      expect(report?.date, item.id).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
    }
  });

  it('只有事实，没有报道原句：除标题外没有长文字，没有句号', () => {
    const texts = [...facts.observations, ...facts.projects].flatMap((item) =>
      Object.values(item).filter((value) => typeof value === 'string'),
    );
    expect(texts.length).toBeGreaterThan(1000);
    for (const text of texts) {
      expect(text.length, text).toBeLessThanOrEqual(42);
      expect(text).not.toContain('。');
    }
    for (const { title } of facts.reports) expect(title.length).toBeLessThanOrEqual(50);
  });

  it('每个数都有字典里的指标、数值、单位、口径，期间没写的留空', () => {
    const known = new Set(indicators.items.map((item) => item.id));
    for (const figure of facts.observations) {
      expect(known, figure.id).toContain(figure.indicatorId);
      expect(Number.isFinite(figure.value)).toBe(true);
      expect(figure.unit).not.toBe('');
      expect(['ACTUAL', 'EXPECTED', 'TARGET', 'PLAN', 'CAPACITY']).toContain(figure.valueKind);
      expect(figure.period, figure.id).toMatch(PERIOD);
    }
    expect(facts.observations.filter((figure) => figure.period === '').length).toBeGreaterThan(10);
  });

  it('报道只称“投资”“项目金额”的，不填进计划总投资', () => {
    for (const project of facts.projects) {
      if (project.statedAmountYi === null) continue;
      expect(project.totalInvestmentYi).toBeNull();
      expect(project.statedAmountName).not.toBeNull();
    }
  });

  it('工作簿两张表，行数与事实相同，每行末尾都指回报道', () => {
    const [projects, figures] = publicWorkbook().sheets;
    expect([...(projects?.rows ?? [])]).toHaveLength(facts.projects.length);
    expect([...(figures?.rows ?? [])]).toHaveLength(facts.observations.length);
    const titleColumn = figures?.columns.findIndex((column) => column.header[0] === '报道标题') ?? -1;
    for (const row of figures?.rows ?? []) expect(typeof row.cells[titleColumn]).toBe('string');
  });
});
