import { writeWorkbook } from '../../platform/excel/index.ts';

export const PROJECTS_A_LEDGER = 60;
/** Ledgers share projects, so that most of them change what earlier ones brought. */
const PROJECTS = 200;
const CAPTIONS = ['序号', '项目名称', '总投资', '2026年计划投资', '1-10月完成投资', '备注'];

/** The n-th ledger of a district: always the same for the same number. */
export function ledgerOf(n: number): Uint8Array {
  const rows = Array.from({ length: PROJECTS_A_LEDGER }, (_, i) => {
    const nr = (n * 17 + i) % PROJECTS;
    return { cells: [i + 1, `第${nr}号标准厂房项目`, 1000 + nr, 500 + n, 100 + n, `第${n}次报送`] };
  });
  const columns = CAPTIONS.map((caption) => ({ header: [caption], width: 14 }));
  const notice = { left: '填报单位:大冶市  截止时间:2026年10月31日', right: '单位:万元' };
  return writeWorkbook({ sheets: [{ name: '台账', title: '大冶市2026年重点项目建设台账', notice, columns, rows }] });
}
