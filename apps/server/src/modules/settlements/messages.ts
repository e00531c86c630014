import { defineRefusals } from '../../platform/http/index.ts';
import { PART_NAMES, STATUS_NAMES } from './messages/names.ts';

const listed = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

export const settlementRefusals = defineRefusals({
  settlement_unknown: {
    status: 404,
    message: () => '没有找到这次政策结算：它不存在，或不在您的权限范围内。请回到项目的承诺与结算页重新选择。',
  },
  settlement_rules_missing: {
    status: 422,
    message: (d: { day: string }) =>
      `没有办成：${d.day}没有生效的政策结算规则或两算时限。请先发布“政策结算规则”“法定和合同硬时限”。`,
  },
  settlement_place: {
    status: 403,
    message: () => '没有办成：您的权限只到单个项目，政策结算由项目所在地的项目办或财政办理。请转交他们办。',
  },
  settlement_forbidden_promise: {
    status: 422,
    message: (d: { what: string; word: string }) =>
      `没有收下：条款里有“${d.word}”，属于${d.what}。奖补协议不得约定${d.what}，请改条款后再登记。`,
  },
  settlement_review_failed: {
    status: 422,
    message: () => '没有收下：公平竞争审查未通过的奖补不能约定。请修改协议、重新审查后再登记。',
  },
  settlement_promise_unknown: {
    status: 404,
    message: (d: { code: string }) => `没有找到承诺“${d.code}”：它已被去掉或改了编号。请刷新后重选。`,
  },
  settlement_promise_exists: {
    status: 409,
    message: (d: { code: string }) => `没有收下：这个项目已有编号为“${d.code}”的承诺。请改原来那条，或换一个编号。`,
  },
  settlement_tax_code: {
    status: 422,
    message: (d: { code: string }) =>
      `没有收下：编号“${d.code}”和取数源对不上。取自税务的承诺，编号以 TAX 开头，别的不用；税收数按它保护。请改编号或取数源。`,
  },
  settlement_period_wrong: {
    status: 422,
    message: () => '没有收下：考核期的止日不晚于起日。请改正日期。',
  },
  settlement_promise_incomplete: {
    status: 422,
    message: (d: { title: string; missing: readonly string[] }) =>
      `没有确认：承诺“${d.title}”还缺${d.missing.map((part) => PART_NAMES[part] ?? part).join('、')}。请照协议补齐后再确认。`,
  },
  settlement_own_promise: {
    status: 403,
    message: (d: { titles: readonly string[] }) =>
      `没有确认：${listed(d.titles)}是您自己登记的，须由另一个人对照协议确认。请转交审核。`,
  },
  settlement_file_unknown: {
    status: 422,
    message: () => '没有收下：所选的附件不在这个项目里，或已被移除。请先把材料传到项目，再提交。',
  },
  settlement_proof_empty: {
    status: 422,
    message: () => '没有收下：既没有附件，也没有说明数据在哪里可查。请上传材料，或写明出处。',
  },
  settlement_proof_unknown: {
    status: 404,
    message: () => '没有找到这份履约证据：它不存在，或所属的承诺已被去掉。请刷新后重选。',
  },
  settlement_proof_own: {
    status: 403,
    message: () => '没有办成：这份证据是您自己提交的，须由另一个人认可或退回。请转交审核。',
  },
  settlement_proof_judged: {
    status: 409,
    message: () => '没有办成：这份证据已经认可或退回过。数据有变的，请提交一份新的。',
  },
  settlement_reason_missing: {
    status: 422,
    message: () => '没有退回：没有写理由。请写明哪里不符，提交人才知道补什么。',
  },
  settlement_terms_missing: {
    status: 422,
    message: () => '没有办成：还没有登记奖补协议（约定金额、条款、公平竞争审查结论）。请先登记。',
  },
  settlement_stage_unknown: {
    status: 422,
    message: (d: { stage: string }) => `没有收下：拨付环节“${d.stage}”不在政策结算规则里。请从所列环节中选。`,
  },
  settlement_pay_future: {
    status: 422,
    message: (d: { on: string; today: string }) =>
      `没有收下：拨付日期${d.on}晚于今天${d.today}。拨付以凭证为准，请拨付后再登记。`,
  },
  settlement_pay_above: {
    status: 422,
    message: (d: { most: string; paid: string; from: string }) =>
      `没有收下：加上这一笔就超过了${d.from}可拨的${d.most}万元（已拨${d.paid}万元）。请核对金额；确须多拨的，先办结算。`,
  },
  settlement_payment_unknown: {
    status: 404,
    message: () => '没有找到这笔拨付：它不存在，或已经撤销。请刷新后重选。',
  },
  settlement_unconfirmed: {
    status: 422,
    message: (d: { titles: readonly string[] }) =>
      `没有拟算：承诺${listed(d.titles)}还没有对照协议确认，或确认后又改过。请审核先确认。`,
  },
  settlement_no_promises: {
    status: 422,
    message: () => '没有拟算：承诺台账里还没有承诺。请先照协议登记承诺和权重。',
  },
  settlement_open_already: {
    status: 409,
    message: () => '没有拟算：这个项目有一次政策结算还没有办完。请接着办那一次。',
  },
  settlement_confirmed_already: {
    status: 409,
    message: () => '没有拟算：这个项目已有确认的政策结算。数据有变的，请在那一次里办“更正”。',
  },
  settlement_state: {
    status: 409,
    message: (d: { status: string }) =>
      `没有办成：这次政策结算${STATUS_NAMES[d.status] ?? d.status}，不能这样办。请刷新看最新状态。`,
  },
  settlement_veto_unknown: {
    status: 422,
    message: (d: { id: string }) => `没有收下：“${d.id}”不是规则里的一票否决情形。请从所列情形中选。`,
  },
  settlement_veto_note: {
    status: 422,
    message: () => '没有收下：认定一票否决没有写依据。请写明事实和认定文书。',
  },
  settlement_second_person: {
    status: 403,
    message: () => '没有办成：拟算或提交的人不能自己确认。请由财政的另一个人确认。',
  },
  settlement_moved: {
    status: 409,
    message: () => '没有办成：拟算之后，承诺、证据或拨付台账又有变动。请退回或重新取数，再往下办。',
  },
});
