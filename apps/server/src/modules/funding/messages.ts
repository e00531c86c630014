import type { BidAct, BidNeed, BidState } from '@guatu/contract';
import { defineRefusals } from '../../platform/http/index.ts';
import { wan } from './messages/remarks.ts';
import { ACT_WORDS, NEED_WORDS, STATE_WORDS } from './messages/words.ts';

const act = (code: BidAct): string => ACT_WORDS[code] ?? code;

export const fundingRefusals = defineRefusals({
  bid_not_found: {
    status: 404,
    message: () => '没有找到这件争取事项：它不存在、已作废，或不在您的权限范围内。请从争取资金里重新打开。',
  },
  bid_rule_missing: {
    status: 422,
    message: (d: { day: string }) => `不能办理：${d.day} 没有生效的争取资金规则。请先发布一版。`,
  },
  bid_direction_unknown: {
    status: 404,
    message: () => '没有找到这个资金投向：它今天没有生效，或已从目录里去掉。请从资金投向里重新选。',
  },
  bid_act_not_from_here: {
    status: 409,
    message: (d: { act: BidAct; state: BidState }) =>
      `不能${act(d.act)}：这件争取事项现在是“${STATE_WORDS[d.state] ?? d.state}”。请刷新后按现在的状态办理。`,
  },
  bid_act_incomplete: {
    status: 422,
    message: (d: { act: BidAct; need: BidNeed }) =>
      `不能${act(d.act)}：${NEED_WORDS[d.need] ?? d.need}。请补上后再办理。`,
  },
  bid_day_future: {
    status: 422,
    message: () => '不能办理：日期晚于今天。请填事情发生的日期。',
  },
  bid_day_before: {
    status: 422,
    message: (d: { since: string }) => `不能办理：日期早于上一步的 ${d.since}。请核对日期，或先更正上一步。`,
  },
  bid_due_past: {
    status: 422,
    message: () => '不能办理：下一步期限早于今天。请改为今天或以后的日期。',
  },
  bid_same_person: {
    status: 403,
    message: () => '不能登记下达：申报是您自己登记的。请由财政或审核人员登记。',
  },
  bid_outside_window: {
    status: 422,
    message: () => '不能申报：日期不在该投向的申报窗口内。确有通知的，请在说明里写明是哪份通知。',
  },
  bid_materials_lacking: {
    status: 422,
    message: (d: { titles: readonly string[] }) =>
      `不能申报：还缺${d.titles.map((title) => `“${title}”`).join('、')}。请先交齐申报材料。`,
  },
  bid_too_little: {
    status: 422,
    message: (d: { least: number }) => `不能申报：该投向每个项目不少于 ${wan(d.least)}。请核对金额或另选投向。`,
  },
  bid_too_much: {
    status: 422,
    message: (d: { most: number }) => `不能申报：该投向每个项目不超过 ${wan(d.most)}。请核对金额或另选投向。`,
  },
  bid_over_allocated: {
    status: 422,
    message: (d: { left: number }) =>
      `不能登记拨付：下达的资金还剩 ${wan(d.left)}，这一笔超过了。请核对金额，或先登记下达。`,
  },
  bid_files_unknown: {
    status: 422,
    message: () => '没有收下：选的附件有的已经不在这件争取事项上。请刷新后重选。',
  },
  bid_material_unknown: {
    status: 404,
    message: () => '没有收下：该投向的材料清单里没有这一份，或还没有选投向。请刷新后再交。',
  },
  bid_material_empty: {
    status: 422,
    message: () => '没有收下：既没有附件，也没有写明材料在哪里。请选附件或写明出处。',
  },
  bid_there_already: {
    status: 409,
    message: () => '不能再立：这个项目的这个投向已经有一件在办。请打开原来那一件办理。',
  },
});
