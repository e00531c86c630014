import facts from '../../public/facts.json' with { type: 'json' };
import type { CellModel, SheetModel, WorkbookModel } from '../workbook-model.ts';

export const PUBLIC_FILE = '公开报道项目与指标.xlsx';

interface Report {
  readonly id: string;
  readonly title: string;
  readonly publisher: string | null;
  readonly date: string;
  readonly dateNote: string | null;
}

const reports = new Map<string, Report>(facts.reports.map((report) => [report.id, report]));

function reportOf(id: string): Report {
  const report = reports.get(id);
  if (!report) throw new RangeError(`report ${id} is not listed`);
  return report;
}

/**
 * Projects and figures of public reports, as a workbook whose cells are the source that the product shows. Facts only:
 * what a report does not say is an empty cell, and the amount stands under the name the report gives it.
 */
export function publicWorkbook(): WorkbookModel {
  return { sheets: [projectSheet(), figureSheet()] };
}

type TextColumn = readonly [caption: string, width: number];

function table(name: string, title: string, columns: readonly TextColumn[], rows: readonly CellModel[][]): SheetModel {
  return {
    name,
    title,
    columns: columns.map(([caption, width]) => ({ header: [caption], width })),
    rows: rows.map((cells, index) => ({ cells: [index + 1, ...cells] })),
    frozenColumns: 2,
  };
}

function projectSheet(): SheetModel {
  const columns: readonly TextColumn[] = [
    ['序号', 6],
    ['项目名称', 36],
    ['所属区域', 12],
    ['建设地点', 24],
    ['建设规模及主要内容', 32],
    ['用地面积（亩）', 12],
    ['计划总投资（亿元）', 12],
    ['报道所称金额（亿元）', 12],
    ['报道所称金额的名称', 14],
    ['业主单位', 26],
    ['报道所称进展', 18],
    ['报道标题', 48],
    ['发布单位', 24],
    ['报道日期', 14],
    ['备注', 36],
  ];
  const rows = facts.projects.map((project): CellModel[] => {
    const report = reportOf(project.reportId);
    return [
      project.name,
      project.region,
      project.location,
      project.content,
      project.landMu,
      project.totalInvestmentYi,
      project.statedAmountYi,
      project.statedAmountName,
      project.owner,
      project.stageWord,
      report.title,
      report.publisher,
      report.date,
      joined(project.note, report.dateNote),
    ];
  });
  return table('公开报道项目', '公开报道项目（据公开报道整理，未经核对）', columns, rows);
}

const COMPARATORS: Readonly<Record<string, string>> = {
  EQ: '等于',
  GE: '不低于',
  GT: '超过',
  LE: '不超过',
  LT: '低于',
};
const KINDS: Readonly<Record<string, string>> = {
  ACTUAL: '实绩',
  EXPECTED: '预计数',
  TARGET: '目标',
  PLAN: '计划',
  CAPACITY: '能力',
};

function figureSheet(): SheetModel {
  const columns: readonly TextColumn[] = [
    ['序号', 6],
    ['地区', 12],
    ['主题（对象）', 20],
    ['指标', 30],
    ['数值', 12],
    ['单位', 10],
    ['期间', 18],
    ['口径', 10],
    ['比较符', 10],
    ['报道标题', 48],
    ['发布单位', 24],
    ['报道日期', 14],
    ['说明', 36],
  ];
  const rows = facts.observations.map((figure): CellModel[] => {
    const report = reportOf(figure.reportId);
    return [
      figure.region,
      figure.subject,
      figure.indicator,
      figure.value,
      figure.unit,
      figure.period || null,
      KINDS[figure.valueKind] ?? figure.valueKind,
      COMPARATORS[figure.comparator] ?? figure.comparator,
      report.title,
      report.publisher,
      report.date,
      joined(figure.note, report.dateNote),
    ];
  });
  return table('公开报道指标', '公开报道指标（据公开报道整理，未经核对）', columns, rows);
}

function joined(...notes: readonly (string | null)[]): string | null {
  return notes.filter((note) => note !== null).join('；') || null;
}
