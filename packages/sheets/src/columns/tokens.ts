import { ACT_WORDS } from './words/acts.ts';
import { MONEY_WORDS } from './words/money.ts';
import { PEOPLE_WORDS } from './words/people.ts';
import { PERIOD_WORDS } from './words/periods.ts';
import { PLACE_WORDS } from './words/places.ts';
import { QUANTITY_WORDS } from './words/quantities.ts';
import { STEP_WORDS } from './words/steps.ts';
import { SUBJECT_WORDS } from './words/subjects.ts';

/**
 * The words that column captions are made of. Every entry is one meaning: whatever spelling an office uses, rules see
 * the meaning. Captions are cut into these words, longest first; what is in no list stays as a literal word, and a
 * caption with a literal that a field's wording does not have is not that field.
 */
export const TOKEN_WORDS = {
  ...PERIOD_WORDS,
  ...ACT_WORDS,
  ...MONEY_WORDS,
  ...QUANTITY_WORDS,
  ...STEP_WORDS,
  ...PLACE_WORDS,
  ...SUBJECT_WORDS,
  ...PEOPLE_WORDS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KnownToken = keyof typeof TOKEN_WORDS;

/** Words that carry no meaning of their own in a caption. */
export const FILLER_WORDS = [
  '情况',
  '金额',
  '数额',
  '额度',
  '额',
  '的',
  '和',
  '及',
  '与',
  '时序',
  '突出',
  '主要',
  '具体',
  '有关',
  '相关',
  '信息',
  '明细',
  '详细',
  '目前',
  '当前',
  '现',
  '最新',
  '总体',
  '汇总',
  '涉及',
  '已',
  '按',
  '需',
  '填写',
  '请',
  '值',
  '量',
  '资料',
  '一览',
  '投资项目在线平台',
  '在线平台',
  '在线审批平台',
  '审批监管平台',
  '在线审批监管平台',
  '投资项目在线审批监管平台',
  '国家',
  '可',
  '姓名',
  '姓名及职务',
  '以及',
  '部分',
  '全部',
  '截至目前',
  '目前已',
  '份',
  '栏',
  '等',
  '(',
  ')',
  '/',
  '、',
  ':',
  '-',
  '_',
  '·',
  '"',
  '“',
  '”',
  '*',
  '★',
  '【',
  '】',
  '[',
  ']',
  '《',
  '》',
  ',',
  '。',
  ';',
  '.',
  '~',
] as const;
