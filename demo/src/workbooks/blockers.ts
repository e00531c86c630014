import type { DemoRegion } from '../model.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle } from './cells.ts';
import { col } from './columns.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'slash',
  blank: '—',
  yesNo: ['是', '否'],
  list: '\n',
  percent: 'number',
  thousands: false,
};

export const BLOCKERS_FILE = '黄石市要素保障问题清单（2026年10月，演示数据）.xlsx';

/** The list of problems: one row each, several for one project, units on separate lines. */
export function blockersWorkbook(region: DemoRegion): WorkbookModel {
  const projects = new Map(region.projects.map((project) => [project.key, project.name]));
  const enterprises = new Map(region.enterprises.map((enterprise) => [enterprise.key, enterprise.name]));
  const rows = region.blockers.map((blocker) => ({
    fields: {
      blockerNo: blocker.number,
      source: blocker.source,
      projectName: projects.get(blocker.projectKey ?? ''),
      enterpriseName: enterprises.get(blocker.enterpriseKey ?? ''),
      factorType: blocker.factor,
      blockerDesc: blocker.description,
      raisedDate: blocker.raised,
      level: blocker.level,
      respUnit: blocker.responsibleUnits,
      coopUnit: blocker.helpingUnits.length > 0 ? blocker.helpingUnits : undefined,
      liaison: [blocker.liaison],
      dueDate: blocker.due,
      measures: blocker.measures,
      progressNote: blocker.progress,
      status: blocker.status,
      closedDate: blocker.closed,
      isEscalated: blocker.status === 'ESCALATED',
      satisfaction: blocker.satisfaction,
      closedBy: blocker.closedBy,
    },
  }));
  const sheet = ledgerSheet({
    name: '问题清单',
    kind: 'blocker',
    title: '黄石市要素保障问题清单（2026年10月）（演示数据·虚构）',
    notice: { left: '填报单位：市项目办', right: '更新时间：2026年10月31日' },
    columns: [
      col('序号', 'seq', undefined, { width: 6 }),
      col('编号', 'blockerNo', undefined, { width: 14 }),
      col('问题来源', 'source'),
      col('项目名称', 'projectName', undefined, { width: 34 }),
      col('企业名称', 'enterpriseName', undefined, { width: 26 }),
      col('要素类型', 'factorType'),
      col('问题描述', 'blockerDesc', undefined, { width: 36 }),
      col('提出日期', 'raisedDate'),
      col('级别', 'level'),
      col('责任单位', 'respUnit', undefined, { width: 18 }),
      col('配合单位', 'coopUnit', undefined, { width: 18 }),
      col('责任人', 'liaison'),
      col('承诺时限', 'dueDate'),
      col('解决措施', 'measures', undefined, { width: 24 }),
      col('进展情况', 'progressNote', undefined, { width: 28 }),
      col('状态', 'status', undefined, { width: 14 }),
      col('办结日期', 'closedDate'),
      col('是否升级', 'isEscalated'),
      col('满意度', 'satisfaction'),
      col('销号人', 'closedBy'),
    ],
    groups: [{ rows }],
    style: STYLE,
  });
  return { sheets: [sheet] };
}
