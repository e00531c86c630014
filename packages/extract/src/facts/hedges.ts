import type { Calibre, Comparator } from '../model.ts';

const BEFORE: readonly (readonly [RegExp, Comparator])[] = [
  [/(?:不超过|不高于|不大于|不多于|(?<!不)低于|(?<!不)小于|控制在|至多)$/, 'at_most'],
  [/(?<!不)(?:超过?|突破|逾|不低于|不少于|不小于|高于|大于|至少|超出)了?$/, 'at_least'],
  [/(?:近|约|大约|约为|接近|将近|左右)$/, 'about'],
];
const AFTER: readonly (readonly [RegExp, Comparator])[] = [
  [/^\s?(?:以上|及以上|余)/, 'at_least'],
  [/^\s?(?:以内|以下|之内|内(?![资外部]))/, 'at_most'],
  [/^\s?(?:左右|上下)/, 'about'],
];
const INSIDE_MORE = /[余多]/;

/** How the words next to a number hedge it. */
export function comparatorOf(before: string, written: string, after: string): Comparator | null {
  const behind = AFTER.find(([words]) => words.test(after));
  if (behind !== undefined) return behind[1];
  const ahead = BEFORE.find(([words]) => words.test(before));
  if (ahead !== undefined) return ahead[1];
  return INSIDE_MORE.test(written) ? 'at_least' : null;
}

/** A quick look whether a sentence can say how settled its figures are. */
export function maySpeakOfCalibre(sentence: string): boolean {
  return /初步|快报|预[计期测]|有望|核[定实]|普查/.test(sentence);
}

/** How settled the sentence says the figure is. */
export function calibreOf(before: string): Calibre | null {
  if (/初步(?:核算|统计|测算|预计)|快报/.test(before)) return 'preliminary';
  if (/预计|预期(?!目标)|预测|有望/.test(before)) return 'expected';
  return /最终核[实定]|核定|普查/.test(before) ? 'final' : null;
}
