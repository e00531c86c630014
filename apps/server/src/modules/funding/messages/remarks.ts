import type { BidState } from '@guatu/contract';
import {
  type Change,
  dayFromNumber,
  type Fact,
  type FactSpec,
  formatNumber,
  formatPercent,
  formatYuan,
  isoDayLabel,
  type Needed,
  parseYuanNumber,
  percent,
  type Vocabulary,
} from '@guatu/kernel';
import { STATE_WORDS } from './words.ts';

/** What does not fit together. */
export type Remark =
  | { readonly what: 'paid-over-allocated'; readonly paid: number; readonly allocated: number }
  | { readonly what: 'allocated-over-applied'; readonly allocated: number; readonly applied: number }
  | { readonly what: 'allocated-below-applied'; readonly percent: number }
  | { readonly what: 'applied-over-total'; readonly applied: number; readonly total: number }
  | { readonly what: 'applied-over-share'; readonly percent: number; readonly limit: number }
  | { readonly what: 'rate-differs'; readonly derived: number; readonly reported: number }
  | { readonly what: 'state-behind'; readonly state: BidState }
  | { readonly what: 'paid-late'; readonly days: number; readonly percent: number; readonly asked: number };

/** Yuan in 万元 as sentences print them; what is no whole amount is printed as it is. */
export function wan(amount: number): string {
  const read = parseYuanNumber(amount);
  return read.ok ? `${formatYuan(read.value, 'wan', { decimals: 2 })} 万元` : `${amount} 元`;
}

const rate = (value: number): string => formatPercent(percent(value), 1);

/** What does not fit together, in a sentence. */
export function remarkSentence(remark: Remark): string {
  switch (remark.what) {
    case 'paid-over-allocated':
      return `已支付 ${wan(remark.paid)}，多于下达的 ${wan(remark.allocated)}，请核对。`;
    case 'allocated-over-applied':
      return `下达 ${wan(remark.allocated)}，多于申请的 ${wan(remark.applied)}，请核对。`;
    case 'allocated-below-applied':
      return `下达额是申请额的 ${rate(remark.percent)}，差额要另找来源。`;
    case 'applied-over-total':
      return `申请 ${wan(remark.applied)}，多于计划总投资 ${wan(remark.total)}，请核对。`;
    case 'applied-over-share':
      return `申请额占总投资 ${rate(remark.percent)}，超过该投向的 ${rate(remark.limit)}。`;
    case 'rate-differs':
      return `台账填报支付率 ${rate(remark.reported)}，按金额算是 ${rate(remark.derived)}。`;
    case 'state-behind':
      return `台账已有下达额，状态还是“${STATE_WORDS[remark.state]}”，请登记下达。`;
    case 'paid-late':
      return `下达已 ${remark.days} 天，支付 ${rate(remark.percent)}，规则要求到 ${rate(remark.asked)}。`;
  }
}

/** What was found of a fact, as people write it. */
export function factWords({ type, dimension, choices }: FactSpec, found: Fact): string {
  if (found === null) return '没有填';
  const named = (id: string) => choices?.find((each) => each.id === id)?.label ?? id;
  if (typeof found === 'number') return dimension === 'money' ? wan(found) : formatNumber(found, { decimals: 2 });
  if (typeof found === 'boolean') return found ? '是' : '否';
  if (typeof found === 'string') return type === 'choice' ? named(found) : found;
  if (isList(found)) return found.length === 0 ? '都没有' : found.map(named).join('、');
  return isoDayLabel(found.lastDay);
}

const isList = (found: object): found is readonly string[] => Array.isArray(found);

/** One thing that would have to be otherwise. */
export function changeWords(vocabulary: Vocabulary, { fact, label, needed }: Change): string {
  const spec = vocabulary.get(fact);
  return `${label}${neededWords(spec, needed)}`;
}

function neededWords(spec: FactSpec | undefined, needed: Needed): string {
  const named = (word: string | boolean) => (spec ? factWords(spec, word) : String(word));
  switch (needed.kind) {
    case 'atLeast':
    case 'atMost': {
      const bound = spec?.type === 'date' ? isoDayLabel(dayFromNumber(needed.bound)) : amountWords(spec, needed.bound);
      return `${needed.kind === 'atLeast' ? '要到' : '要降到'} ${bound}${needed.inclusive ? '' : '以外'}`;
    }
    case 'oneOf':
      return `要是${needed.words.map(named).join('或')}`;
    case 'noneOf':
      return `不能是${needed.words.map(named).join('、')}`;
    case 'holding':
      return [
        ...needed.with.map((word) => `要有${named(word)}`),
        ...needed.without.map((word) => `不能有${named(word)}`),
      ].join('，');
    case 'known':
      return '要填报';
    case 'notKnown':
      return '不能有';
  }
}

const amountWords = (spec: FactSpec | undefined, bound: number): string =>
  spec ? factWords(spec, bound) : formatNumber(bound, { decimals: 2 });
