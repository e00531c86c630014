import type { Random } from '../random.ts';

const FULL_WIDTH = '０１２３４５６７８９';

/** The same name as another clerk types it. The result always differs from the original. */
export function nameVariant(random: Random, name: string): string {
  const ways = [
    (text: string) => text.replace(/项目$/, ''),
    (text: string) => (text.endsWith('项目') ? text.replace(/项目$/, '建设项目') : `${text}项目`),
    (text: string) => text.replace(/\d/g, (digit) => FULL_WIDTH.charAt(Number(digit))),
    (text: string) => text.replace('年产', ''),
    (text: string) => text.replace('（', '(').replace('）', ')'),
    (text: string) => `黄石${text}`,
  ];
  const changed = ways.map((way) => way(name)).filter((text) => text !== name);
  return random.pick(changed);
}

/** Full-width digits and dashes, as some input methods leave them. */
export function wideCode(code: string): string {
  return code.replace(/\d/g, (digit) => FULL_WIDTH.charAt(Number(digit))).replaceAll('-', '－');
}
