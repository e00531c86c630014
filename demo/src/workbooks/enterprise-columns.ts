import { col } from './columns.ts';

/** Who an enterprise is, as every ledger of them begins. */
export const ENTERPRISE_HEAD = [
  col('序号', 'seq', undefined, { width: 6 }),
  col('统一社会信用代码', 'creditCode', undefined, { width: 22 }),
  col('企业名称', 'enterpriseName', undefined, { width: 28 }),
  col('所属乡镇（街道、园区）', 'regionName', undefined, { width: 16 }),
];

/** Figures of a period by which enterprises are looked at; `caption` stands over those in money. */
export const enterpriseFigures = (caption: string) => [
  col(`${caption}/营业收入`, 'revenue', 'WAN'),
  col(`${caption}/利润总额`, 'profit', 'WAN'),
  col(`${caption}/实缴税收`, 'taxPaid', 'WAN'),
  col(`${caption}/工业增加值`, 'valueAdded', 'WAN'),
  col(`${caption}/研发投入`, 'rdExpense', 'WAN'),
  col('用工人数', 'employees'),
  col('用电量（万千瓦时）', 'powerKwh', 'WAN_KWH'),
  col('综合能耗（吨标煤）', 'energyTce'),
];
