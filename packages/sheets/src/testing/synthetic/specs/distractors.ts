import type { LedgerKind } from '../../../dictionary.ts';
import { area, type CellMaker, company, count, date, money, office, yesNo } from '../cells.ts';
import { M, name, rate } from './field.ts';

/** Columns that no dictionary has, or that belong to another year. */
export const DISTRACTORS: readonly {
  readonly caption: string;
  readonly make: CellMaker;
  readonly kinds?: readonly LedgerKind[];
}[] = [
  { caption: '{N}年计划投资(万元)', make: money(10 * M, 90 * M) },
  { caption: '{P}年完成投资(万元)', make: money(10 * M, 90 * M) },
  { caption: '上年同期(万元)', make: money(10 * M, 90 * M) },
  { caption: '增幅(%)', make: rate() },
  { caption: '环比(%)', make: rate() },
  { caption: '拉练点位', make: yesNo },
  { caption: '征地面积(亩)', make: area(10, 90) },
  { caption: '主管部门', make: office },
  { caption: '项目经理', make: name, kinds: ['project', 'lead'] },
  { caption: '监理单位', make: company, kinds: ['project'] },
  { caption: '是否重大项目', make: yesNo },
  {
    caption: '累计签约金额(亿元)',
    make: money(10 * M, 90 * M),
    kinds: ['project', 'blocker', 'funding', 'progress', 'enterprise'],
  },
  { caption: '实缴社保人数', make: count(1, 90) },
  { caption: '上月完成投资(万元)', make: money(10 * M, 90 * M) },
  { caption: '去年同期完成投资(万元)', make: money(10 * M, 90 * M) },
  { caption: '净利润(万元)', make: money(10 * M, 90 * M) },
  { caption: '上月排名', make: count(1, 9) },
  { caption: '承诺投资强度(万元/亩)', make: count(100, 300) },
  { caption: '一季度完成投资(万元)', make: money(10 * M, 90 * M) },
  { caption: '备案机关', make: office, kinds: ['project'] },
  { caption: '设计单位', make: company, kinds: ['project'] },
  { caption: '入规时间', make: date(-3, 0), kinds: ['lead', 'enterprise'] },
  { caption: '研发占比(%)', make: rate(), kinds: ['enterprise'] },
];
