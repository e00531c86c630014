import type { DemoRegion } from '../model.ts';

/** A report as somebody would paste it. Made up, like the projects it speaks of. */
export interface DemoReport {
  readonly title: string;
  readonly text: string;
}

/** 黄金山工业新区 */
const PARK = 416;

/** More than the ledger says, as reports like to. */
const MORE = 20_000_000;

/** A short report on the projects of one park: some figures without doubt, some hedged, one that the ledger has otherwise. */
export function demoReport(region: DemoRegion): DemoReport {
  const projects = region.projects.filter(({ leafId }) => leafId === PARK);
  const [first, second, third] = projects;
  if (!first || !second || !third) throw new Error('the park of the demo report has too few projects');
  const wan = (amount: number) => `${(amount / 10_000).toLocaleString('en')}万元`;
  const title = '黄金山工业新区2026年1—10月重点项目推进情况（演示）';
  const lines = [
    title,
    `今年1—10月，全区新开工纳统入库项目14个，纳统入库规模31.7亿元，同比增长12.4%，工业项目完成投资28.6亿元，约占七成。`,
    `项目建设加快推进。${first.name}于9月开工，计划总投资${wan(first.money.total + MORE)}；${second.name}主体封顶，计划总投资${wan(second.money.total)}。${third.name}完成基础施工。`,
    `要素保障还有差距。截至10月末，完成土地征收1,260亩，腾退土地近300亩，“十四五”以来建成投产项目60余个。`,
    `下一步，力争全年纳统入库规模40亿元以上，年内再签约亿元以上项目6个。每周一调度、每月一通报。`,
    `（2026年11月3日）`,
  ];
  return { title, text: lines.join('\n') };
}
