import type { DemoLead, DemoRegion } from '../model.ts';
import { LAST_MONTH, lastDayOf } from '../months.ts';
import { type Planted, plantedRows } from '../planted/index.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle, FieldRow } from './cells.ts';
import { col } from './columns.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'slash',
  blank: '/',
  yesNo: ['√', '×'],
  list: '、',
  percent: 'number',
  thousands: true,
};

export const LEADS_FILE = '黄石市2026年招商引资项目台账（截至10月底，演示数据）.xlsx';

/** The city's promotion ledger: three header rows, contracted amounts in 亿元 beside funds in 万元. */
export function leadsWorkbook(region: DemoRegion, planted: readonly Planted[]): WorkbookModel {
  const group = (caption: string, wanted: (lead: DemoLead) => boolean) => {
    const leads = region.leads.filter(wanted);
    const rows = leads.map((lead) => ({ key: lead.key, fields: leadFields(lead) }));
    return { caption: `${caption}（${leads.length}个）`, rows: plantedRows(planted, 'leads', rows) };
  };
  const open: readonly string[] = ['NEGOTIATING', 'VISITED', 'REVIEWED'];
  const sheet = ledgerSheet({
    name: '招商项目台账',
    kind: 'lead',
    title: '黄石市2026年招商引资项目台账（演示数据·虚构）',
    notice: { left: '填报单位：市招商和投资促进中心', right: '截止时间：2026年10月31日' },
    columns: [
      col('序号', 'seq', undefined, { width: 6 }),
      col('项目名称', 'projectName', undefined, { width: 34 }),
      col('项目来源/招商渠道', 'channel'),
      col('项目来源/首谈情况/首谈单位', 'firstUnit', undefined, { width: 16 }),
      col('项目来源/首谈情况/首谈时间', 'firstDate'),
      col('投资方', 'investor', undefined, { width: 28 }),
      col('投资方注册地', 'investorRegion'),
      col('投资方联系人', 'investorContact'),
      col('省外资金', 'isOutProvince'),
      col('建设内容', 'buildContent', undefined, { width: 36 }),
      col('所属产业链', 'chainName'),
      col('投资情况/协议总投资（亿元）', 'contractedAmt', 'YI'),
      col('投资情况/其中：固定资产投资（亿元）', 'fixedInvestment', 'YI', { width: 14 }),
      col('投资情况/注册资本（万元）', 'registeredCapital', 'WAN'),
      col('投资情况/外资额（万美元）', 'foreignCapital', 'WAN'),
      col('投资情况/到位资金（万元）', 'fundsInPlace', 'WAN'),
      col('用地/面积（亩）', 'landMu'),
      col('用地/方式', 'landMode'),
      col('用地/厂房面积（㎡）', 'factoryArea'),
      col('当前阶段', 'stage'),
      col('推进节点/签约时间', 'signDate'),
      col('推进节点/注册时间', 'registerDate'),
      col('推进节点/供地时间', 'landDate'),
      col('推进节点/开工时间', 'startDate'),
      col('推进节点/入统月份', 'statInMonth'),
      col('推进节点/投产时间', 'produceDate'),
      col('进展情况', 'progressNote', undefined, { width: 28 }),
      col('挂点领导', 'sponsor'),
      col('招商专班', 'taskForce', undefined, { width: 20 }),
      col('承接地', 'hostArea', undefined, { width: 14 }),
      col('责任人', 'liaison'),
      col('备注', 'remark', undefined, { width: 16 }),
    ],
    groups: [
      group('一、已签约项目', (lead) => lead.projectKey !== undefined),
      group('二、在谈项目', (lead) => open.includes(lead.stage)),
      group('三、退出项目', (lead) => lead.stage === 'EXITED'),
    ],
    style: STYLE,
  });
  return { sheets: [sheet] };
}

function leadFields(lead: DemoLead): FieldRow {
  const end = lastDayOf(LAST_MONTH);
  const known = (day: string | undefined) => (day !== undefined && day <= end ? day : undefined);
  const { milestones } = lead;
  return {
    projectName: lead.name,
    channel: lead.channel,
    firstUnit: lead.firstUnit,
    firstDate: lead.firstDate,
    investor: lead.investor,
    investorRegion: lead.investorRegion,
    investorContact: lead.investorContact,
    buildContent: lead.content,
    chainName: lead.chainName,
    contractedAmt: lead.contracted,
    fixedInvestment: lead.fixed,
    registeredCapital: lead.registeredCapital,
    foreignCapital: lead.foreignCapital,
    landMu: lead.landMu,
    landMode: lead.landMode,
    factoryArea: lead.factoryArea,
    stage: lead.stage,
    signDate: known(milestones.signed),
    registerDate: known(milestones.registered),
    landDate: known(milestones.landSupplied),
    startDate: known(milestones.started),
    statInMonth: milestones.statEntered?.replace('M', '-'),
    produceDate: known(milestones.producing),
    fundsInPlace: lead.fundsInPlace,
    sponsor: [lead.sponsor],
    taskForce: lead.taskForce,
    hostArea: lead.hostArea,
    liaison: [lead.liaison],
    isOutProvince: lead.isOutProvince,
    progressNote: lead.note,
    remark: lead.remark,
  };
}
