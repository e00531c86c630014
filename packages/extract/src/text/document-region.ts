const HEAD = 600;
const HAN = String.raw`[\u4e00-\u9fff]`;
const PROVINCE = `(?<province>${HAN}{2,3}省|(?:内蒙古|新疆|西藏|宁夏|广西)${HAN}{0,4}自治区|北京市|上海市|天津市|重庆市)`;
// A place begins behind a boundary or a bracket; in the middle of a sentence a district looks like any word.
const PLACE = new RegExp(
  String.raw`(?:^|[【（(“"\s,，。、;；:：]|代表|推动|关于|召开的?|年)\(?${PROVINCE}?\)?(?<city>${HAN}{2,4}?(?:市|州|盟))?(?<county>${HAN}{1,5}?(?:自治县|县|市|(?<![园社小地片城开发高新郊辖])区))?(?=[\d】\s）)]|${HAN})`,
  'gm',
);
const NO_PLACE =
  /记者|紧[扣盯]|[全我等]|^[本各该在是为以到对与和及的]|[的了在是为与和及]|城市|政府|人民|季度|年|会|经济|都市|超市|上市|门市|股市|夜市|楼市|总量|特色|安排|[请委副]|项目|景区|[一二三四五六七八九十两]区/;

/**
 * The place a document is about, as its first lines name it: the most exact one, with city and province where they are
 * written with it. Null where they name none.
 */
export function documentRegion(text: string): string | null {
  let best: { readonly name: string; readonly parts: number } | null = null;
  for (const match of text.slice(0, HEAD).matchAll(PLACE)) {
    const { province, city, county } = match.groups ?? {};
    const parts = [province, city, county].filter((part) => part !== undefined && !NO_PLACE.test(part));
    if (parts.length > (best?.parts ?? 0)) best = { name: parts.join(''), parts: parts.length };
  }
  return best?.name ?? null;
}
