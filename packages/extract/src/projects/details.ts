import type { Sentence } from '../facts/sentence.ts';
import { FIRM, PLACED } from '../words/project-words.ts';
import type { Clause } from './clauses.ts';

const OWN_TOTAL = /(?:总?投资(?:额)?|项目金额|投入)(?:约|近|超|达|为|资金|\s)*$/;
const BEFORE_NAME = /^(?:左右|以上)?(?:的?|[，,]?(?:建设|新建|实施|打造|用于|改造))$/;

const OF_ANOTHER = /^的(?!项目|工程|该|[一二三四]期)/;

/**
 * What the project costs, where the sentence ties an amount to it alone: 总投资8亿元的X, 投资5亿元建设X, or the total in the
 * clause behind the name.
 */
export function investmentOf(
  sentence: Sentence,
  name: { readonly start: number; readonly end: number },
  following: Clause | null,
  shared: boolean,
): number | null {
  if (shared) return null;
  for (const quantity of sentence.quantities) {
    if (quantity.unit !== 'CNY') continue;
    const ahead = sentence.text.slice(
      Math.max(0, quantity.start - sentence.start - 8),
      quantity.start - sentence.start,
    );
    if (!OWN_TOTAL.test(ahead) && !ahead.endsWith('、')) continue;
    const between = sentence.text.slice(quantity.end - sentence.start, Math.max(0, name.start - sentence.start));
    if (quantity.end <= name.start && between.length <= 8 && BEFORE_NAME.test(between)) return quantity.value;
    const place = quantity.start - sentence.start;
    // 总投资2亿元的X in the clause behind is the money of X.
    if (OF_ANOTHER.test(sentence.text.slice(quantity.end - sentence.start))) continue;
    if (following !== null && place >= following.start && place < following.end) return quantity.value;
  }
  return null;
}

// What comes before a firm's name in its clause.
const NOT_FIRM = /^.*(?:如|由|与|是|支持|牵头|引进|组建|推动|依托|联合)(?=[^，,]{2,}(?:公司|集团))/;
const REACH = 60;

/** The firm named in the project's own name or right before it. */
export function companyOf(sentence: string, start: number, end: number): string | null {
  const inside = FIRM.exec(sentence.slice(start, end))?.[0];
  if (inside !== undefined) return inside;
  const before = sentence.slice(Math.max(0, start - REACH), start);
  const piece = before.slice(before.search(/[^，,。；：]*[，,]?[^，,。；：]*$/));
  return FIRM.exec(piece.replace(NOT_FIRM, ''))?.[0] ?? null;
}

/** Where it is to stand, when the sentence says so behind the name. */
export function locationOf(sentence: string, end: number): string | null {
  return PLACED.exec(sentence.slice(end, end + REACH))?.groups?.place ?? null;
}
