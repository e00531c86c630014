import type { DemoEnterprise, DemoRegion } from '../model.ts';
import { officeOf } from '../offices.ts';
import type { Planted } from '../planted/index.ts';
import { createRandom, type Random } from '../random.ts';
import { unit } from '../territory.ts';
import type { WorkbookModel } from '../workbook-model.ts';
import type { CellStyle, FieldRow } from './cells.ts';
import { ENTERPRISE_HEAD, enterpriseFigures } from './enterprise-columns.ts';
import { ledgerSheet } from './sheet.ts';

export const ENTERPRISE_YEAR_FILE = '黄石市企业年度数据（2025年，演示数据）.xlsx';

const FIGURES = '2025年主要指标（万元）';
const WAN = 10_000;

const STYLE: CellStyle = {
  ...{ date: 'slash', blank: '', yesNo: ['是', '否'], list: '、', percent: 'number', thousands: false, words: {} },
};

const COLUMNS = [...ENTERPRISE_HEAD, ...enterpriseFigures(FIGURES)];

/** Last year's figures of the enterprises, by which per-mu evaluation judges them: a sheet for each district. */
export function enterpriseYearWorkbook({ seed, enterprises }: DemoRegion, planted: readonly Planted[]): WorkbookModel {
  const random = createRandom(seed).fork('enterprise-year');
  // Where the ledger of this year has a wrong code, the right one would look like another enterprise.
  const miscoded = new Set(planted.flatMap(({ kind, key }) => (kind === 'BAD_CHECK_DIGIT' ? [key] : [])));
  const districts = [...new Set(enterprises.map(({ districtId }) => districtId))];
  const sheets = districts.map((districtId) => {
    const rows = enterprises
      .filter((enterprise) => enterprise.districtId === districtId)
      .map((enterprise) => {
        const { creditCode, ...fields } = yearFields(enterprise, random.fork(enterprise.key));
        return { fields: miscoded.has(enterprise.key) ? fields : { creditCode, ...fields } };
      });
    return ledgerSheet({
      name: unit(districtId).name,
      kind: 'enterprise',
      title: `${unit(districtId).name}企业年度数据（2025年）（演示数据·虚构）`,
      notice: { left: `填报单位：${officeOf(districtId, 'INDUSTRY')}`, right: '统计期间：2025年' },
      columns: COLUMNS,
      groups: [{ rows }],
      style: STYLE,
    });
  });
  return { sheets };
}

/** The nine months of the present year stand for three quarters of a year that grew or shrank a little since. */
function yearFields(enterprise: DemoEnterprise, random: Random): FieldRow {
  const wan = (yuan: number, spread: number) =>
    Math.round((yuan / WAN / 0.75) * random.between(1 - spread, 1 + spread / 2)) * WAN;
  return {
    creditCode: enterprise.creditCode,
    enterpriseName: enterprise.name,
    regionName: unit(enterprise.leafId).name,
    revenue: wan(enterprise.revenue, 0.15),
    profit: wan(enterprise.profit, 0.2),
    taxPaid: wan(enterprise.taxPaid, 0.2),
    valueAdded: wan(enterprise.valueAdded, 0.15),
    // Small firms report no research.
    ...(enterprise.isAboveScale ? { rdExpense: wan(enterprise.rdExpense, 0.2) } : {}),
    employees: Math.max(10, Math.round(enterprise.employees * random.between(0.9, 1.05))),
    powerKwh: wan(enterprise.powerKwh, 0.15),
    energyTce: Math.round((enterprise.energyTce / 0.75) * random.between(0.85, 1.1)),
  };
}
