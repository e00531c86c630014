import type { ColumnModel, RowModel, WorkbookModel } from '../write/model.ts';

const COLUMNS: readonly ColumnModel[] = [
  { header: ['序号'], width: 6, align: 'center' },
  { header: ['项目名称'], width: 30 },
  { header: ['建设地点'], width: 14 },
  { header: ['投资情况', '总投资(万元)'], width: 12, format: '#,##0', align: 'right' },
  { header: ['投资情况', '其中', '设备'], width: 10, format: '#,##0', align: 'right' },
  { header: ['投资情况', '其中', '土建'], width: 10, format: '#,##0', align: 'right' },
  { header: ['完成率'], width: 9, format: '0.0%', align: 'right' },
  { header: ['开工时间'], width: 11, align: 'center' },
  { header: ['修订号'], width: 8, hidden: true },
];

export const INJECTION = "=cmd|'/C calc'!A0";

/** A small export with everything in it that the standard form knows. */
export function ledgerModel(rowCount = 6): WorkbookModel {
  return {
    creator: '挂图',
    sheets: [
      {
        name: '重点项目台账',
        columns: COLUMNS,
        title: '下陆区2024年重点项目建设台账',
        notice: { left: '填报单位:区重点办  截止时间:2024年8月31日', right: '单位:万元' },
        rows: bodyRows(rowCount),
        frozenColumns: 2,
        autoFilter: true,
        page: { paper: 'A3', orientation: 'landscape', watermark: '区重点办 张三 2024-09-01 导出 & 内部资料' },
      },
      { name: '_key', visibility: 'veryHidden', columns: [], rows: [{ cells: ['rev', 'b7f3', 12] }] },
    ],
  };
}

function* bodyRows(count: number): Generator<RowModel> {
  yield { kind: 'group', cells: ['一', '续建项目'] };
  for (let i = 1; i <= count; i++) {
    const merges = i % 3 === 1 && i + 2 <= count ? [{ column: 3, rows: 3, columns: 1 }] : [];
    const place = merges.length > 0 ? '八泉街道' : null;
    const name = i === 2 ? INJECTION : `第${i}期 <预制菜> & "加工"项目`;
    yield { cells: [i, name, place, 1000 * i, 400, 600, 0.351, { date: '2024-08-01' }, `r${i}`], merges };
  }
  const value = 500 * count * (count + 1);
  yield { kind: 'subtotal', cells: [null, '小计', null, { formula: `SUM(D7:D${6 + count})`, value }] };
  yield { kind: 'total', cells: [null, '合计', null, value] };
  yield { kind: 'note', cells: ['注:数据截至8月31日。'] };
}
