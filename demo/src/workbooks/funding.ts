import type { DemoFunding, DemoProject, DemoRegion } from '../model.ts';
import { LAST_MONTH, lastDayOf } from '../months.ts';
import { type Planted, plantedRows } from '../planted/index.ts';
import { unit } from '../territory.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle, FieldRow } from './cells.ts';
import { col } from './columns.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'month',
  blank: '无',
  yesNo: ['是', '否'],
  list: '、',
  percent: 'text',
  thousands: false,
};

export const FUNDING_FILE = '黄石市争取上级资金台账（2026年1-10月，演示数据）.xlsx';

/** Upper-level funds by district: bids, what was granted, what was paid; names often differ from the project ledger. */
export function fundingWorkbook(region: DemoRegion, planted: readonly Planted[]): WorkbookModel {
  const projects = new Map(region.projects.map((project) => [project.key, project]));
  const rows = region.funding.flatMap((bid) => {
    const project = projects.get(bid.projectKey);
    return project ? [{ key: bid.key, districtId: project.districtId, fields: fundingFields(bid, project) }] : [];
  });
  const districts = [...new Set(rows.map((row) => row.districtId))].sort((a, b) => a - b);
  const funds = '资金情况（万元）';
  const sheet = ledgerSheet({
    name: '争资台账',
    kind: 'funding',
    title: '黄石市2026年争取上级资金台账（演示数据·虚构）',
    notice: { left: '填报单位：市发改委    截至：2026年10月31日', right: '单位：万元' },
    columns: [
      col('序号', 'seq', undefined, { width: 6 }),
      col('项目名称', 'projectName', undefined, { width: 34 }),
      col('项目代码', 'projectCode', undefined, { width: 28 }),
      col('所属区域', 'regionName', undefined, { width: 14 }),
      col('申报单位', 'owner', undefined, { width: 28 }),
      col('责任单位', 'respUnit', undefined, { width: 18 }),
      col('资金渠道', 'fundChannel', undefined, { width: 20 }),
      col('批次', 'batch', undefined, { width: 14 }),
      col(`${funds}/总投资`, 'totalInvestment', 'WAN'),
      col(`${funds}/申请额`, 'applyAmt', 'WAN'),
      col(`${funds}/下达额`, 'allocatedAmt', 'WAN'),
      col(`${funds}/已支付`, 'paidAmt', 'WAN'),
      col(`${funds}/支付率`, 'payRate'),
      col('申报时间', 'applyDate'),
      col('下达时间', 'allocateDate'),
      col('是否开工', 'isStarted'),
      col('是否纳统', 'isStatEntered'),
      col('进展情况', 'progressNote', undefined, { width: 28 }),
    ],
    groups: districts.map((districtId) => ({
      caption: unit(districtId).name,
      rows: plantedRows(
        planted,
        'funding',
        rows.filter((row) => row.districtId === districtId),
      ),
      subtotal: '小计',
    })),
    total: { caption: '合计', place: 'bottom' },
    notes: ['制表：市发改委投资科        审核：'],
    style: STYLE,
  });
  return { sheets: [sheet] };
}

function fundingFields(bid: DemoFunding, project: DemoProject): FieldRow {
  const started = project.milestones.started;
  return {
    projectName: project.name,
    projectCode: project.code,
    regionName: unit(project.leafId).name,
    owner: project.owner.name,
    respUnit: [project.team.leadUnit],
    fundChannel: bid.channel,
    batch: bid.batch,
    totalInvestment: project.money.total,
    applyAmt: bid.applied,
    allocatedAmt: bid.allocated,
    paidAmt: bid.paid,
    payRate: bid.allocated && bid.paid !== undefined ? (bid.paid / bid.allocated) * 100 : undefined,
    applyDate: bid.applyDate,
    allocateDate: bid.allocateDate,
    isStarted: started !== undefined && started <= lastDayOf(LAST_MONTH),
    isStatEntered: project.milestones.statEntered !== undefined,
    progressNote: bid.note,
  };
}
