import type { DemoEnterprise, DemoRegion } from '../model.ts';
import { officeOf } from '../offices.ts';
import { type Planted, plantedRows } from '../planted/index.ts';
import { unit } from '../territory.ts';
import type { SheetModel, WorkbookModel } from '../workbook-model.ts';
import type { CellStyle, FieldRow } from './cells.ts';
import { col } from './columns.ts';
import { ENTERPRISE_HEAD, enterpriseFigures } from './enterprise-columns.ts';
import { ledgerSheet } from './sheet.ts';

const STYLE: CellStyle = {
  date: 'slash',
  blank: '',
  yesNo: ['是', '否'],
  list: '、',
  percent: 'number',
  thousands: false,
  words: { LITTLE_GIANT: '小巨人', SME_SPEC: '专精特新', SME_INNOV: '创新型', SME_TECH: '科技型' },
};
const FIGURES = '2026年1-9月主要指标（万元）';

export const ENTERPRISES_FILE = '黄石市企业台账（2026年1-9月，演示数据）.xlsx';

/** The enterprise ledger: a cover, a sheet for each district, a list of options at the end. */
export function enterprisesWorkbook(region: DemoRegion, planted: readonly Planted[]): WorkbookModel {
  const districts = [...new Set(region.enterprises.map((enterprise) => enterprise.districtId))];
  const sheets = districts.map((districtId) => {
    const rows = region.enterprises
      .filter((enterprise) => enterprise.districtId === districtId)
      .map((enterprise) => ({ key: enterprise.key, fields: enterpriseFields(enterprise) }));
    return ledgerSheet({
      name: unit(districtId).name,
      kind: 'enterprise',
      title: `${unit(districtId).name}企业台账（2026年1-9月）（演示数据·虚构）`,
      notice: { left: `填报单位：${officeOf(districtId, 'INDUSTRY')}`, right: '截止时间：2026年9月30日' },
      columns: COLUMNS,
      groups: [{ rows: plantedRows(planted, 'enterprises', rows) }],
      style: STYLE,
    });
  });
  return { sheets: [COVER, ...sheets, OPTIONS] };
}

const COLUMNS = [
  ...ENTERPRISE_HEAD,
  col('注册地址', 'regAddress', undefined, { width: 26 }),
  col('生产经营地址', 'prodAddress', undefined, { width: 26 }),
  col('行业代码', 'industryCode'),
  col('所属行业', 'industryName', undefined, { width: 26 }),
  col('企业规模', 'scale'),
  col('法定代表人', 'legalRep'),
  col('联系人', 'contact'),
  col('联系电话', 'contactPhone', undefined, { width: 14 }),
  col('注册资本（万元）', 'registeredCapital', 'WAN'),
  col('用地面积（亩）', 'landMu'),
  col('建筑面积（㎡）', 'buildingArea'),
  col(`${FIGURES}/总产值`, 'outputValue', 'WAN'),
  ...enterpriseFigures(FIGURES),
  col('是否规上', 'isAboveScale'),
  col('梯度称号', 'smeLadder'),
  col('高新技术企业', 'isHnte'),
  col('亩均评价档次', 'perMuClass'),
  col('问题与诉求', 'issue', undefined, { width: 26 }),
  col('包联人', 'liaison'),
];

const COVER: SheetModel = {
  name: '封面',
  columns: [{ header: [], width: 60 }],
  rows: [
    { kind: 'note', cells: ['黄石市企业台账'] },
    { kind: 'note', cells: ['（演示数据·虚构）'] },
    { kind: 'note', cells: ['市经济和信息化局'] },
  ],
};

const OPTIONS: SheetModel = {
  name: '字典',
  columns: [{ header: [], width: 24 }],
  rows: ['行业', '黑色金属', '有色金属', '专用设备', '电子设备'].map((text) => ({ kind: 'note', cells: [text] })),
};

function enterpriseFields(enterprise: DemoEnterprise): FieldRow {
  return {
    creditCode: enterprise.creditCode,
    enterpriseName: enterprise.name,
    regionName: unit(enterprise.leafId).name,
    regAddress: enterprise.regAddress,
    prodAddress: enterprise.prodAddress,
    industryCode: enterprise.industryCode,
    industryName: enterprise.industryName,
    scale: enterprise.scale,
    legalRep: enterprise.legalRep,
    contact: enterprise.contact,
    contactPhone: enterprise.phone,
    registeredCapital: enterprise.registeredCapital,
    landMu: enterprise.landMu,
    buildingArea: enterprise.buildingArea,
    outputValue: enterprise.outputValue,
    revenue: enterprise.revenue,
    profit: enterprise.profit,
    taxPaid: enterprise.taxPaid,
    valueAdded: enterprise.valueAdded,
    rdExpense: enterprise.rdExpense,
    employees: enterprise.employees,
    powerKwh: enterprise.powerKwh,
    energyTce: enterprise.energyTce,
    isAboveScale: enterprise.isAboveScale,
    smeLadder: enterprise.ladder,
    isHnte: enterprise.isHnte,
    perMuClass: enterprise.perMuClass,
    issue: enterprise.issue,
    liaison: enterprise.liaisons,
  };
}
