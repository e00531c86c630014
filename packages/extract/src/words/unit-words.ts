import type { Unit } from '../model.ts';

/** A unit word: what it counts in, and how many of those one is. */
export interface UnitWord {
  readonly word: string;
  readonly unit: Unit;
  readonly factor: number;
}

const words = (unit: Unit, factor: number, list: string): readonly UnitWord[] =>
  list.split(' ').map((word) => ({ word, unit, factor }));

/** Units that measure. Multipliers (万, 亿) are read before the word and do not stand here. */
export const MEASURES: readonly UnitWord[] = [
  ...words('CNY', 1, '元人民币 元 块钱'),
  ...words('USD', 1, '美元 美金'),
  ...words('other', 1, '欧元 港元 港币 日元 英镑 澳元 新台币 韩元 卢布'),
  ...words('pct', 1, '% ％ 个百分比'),
  ...words('pct', 0.1, '‰'),
  ...words('pp', 1, '个百分点 百分点'),
  ...words('pp', 0.1, '个千分点 千分点'),
  ...words('m2', 1, '平方米 平米 平方 ㎡ m² m2'),
  ...words('m2', 10_000, '公顷 hm²'),
  ...words('m2', 1_000_000, '平方公里 平方千米 km² km2 ㎢'),
  ...words('mu', 1, '亩'),
  ...words('km', 1, '公里 千米 km KM ㎞'),
  ...words('km', 0.001, '延米 米'),
  ...words('ton', 1, '吨标准煤 吨标煤 吨煤 吨 t'),
  ...words('ton', 0.001, '公斤 千克 kg'),
  ...words('ton', 0.0005, '斤'),
  ...words(
    'other',
    1,
    '立方米 立方 m³ 标方 升 千瓦时 kWh 度电 千瓦 kW 兆瓦 MW 吉瓦 GW 兆瓦时 MWh 千伏安 兆伏安 标箱 TEU 箱',
  ),
  ...words('other', 1, '倍 岁'),
  ...words('workday', 1, '个工作日 工作日'),
  ...words('day', 1, '天'),
  ...words('hour', 1, '个小时 小时'),
  ...words('hour', 1 / 60, '分钟'),
  ...words('other', 1, '个月 年'),
  ...words('household', 1, '户'),
  ...words('person', 1, '人次 人 名 位'),
];

/** Measure words that count things. Text after them usually names the thing (5家企业). */
export const COUNTERS: readonly UnitWord[] = [
  ...words(
    'count',
    1,
    '台套 台(套) 台（套） 台 套 个点位 个 家次 家 项次 项 条次 条 座 部 处 场次 场 次 件次 剂次 剂 件 起 所 宗 辆次 辆',
  ),
  ...words(
    'count',
    1,
    '只 头 羽 尾 艘 架次 架 盏 口 棵 株 张 份 篇 幅 门 间 栋 幢 片 块 趟 列 班次 班 车次 床 支 组 对 例 轮 批次 批',
  ),
  ...words('count', 1, '大类 大项 小类 类 种 款 枚 把 颗 根 眼 孔 杆 扇 匹 册 本 部门 户次 笔 单 桩 站 校 尊 面'),
];

/** Money or area in these words only where a number with 万 or 亿 stands before: 3万方, 2亿度. */
export const AFTER_MULTIPLIER: readonly UnitWord[] = words('other', 1, '方 度 立方');

/** 惠及2200多万居民: behind ten thousands the people themselves stand for the measure word, and stay outside the span. */
export const PEOPLE =
  /^(?:左右|以上)?(?:城乡|全市|全县|广大|当地|沿线|困难|贫困|农村|低收入)*(?:居民|群众|人口|市民|农民|职工|师生|学生|老人|儿童|游客|村民|农户群众|老百姓|百姓|劳动力|学子|旅客|用户)/;

/** By first character, longest first: the scanner asks at one place of the text which unit begins there. */
export function indexUnits(table: readonly UnitWord[]): ReadonlyMap<number, readonly UnitWord[]> {
  const index = new Map<number, UnitWord[]>();
  for (const entry of table) {
    const first = entry.word.charCodeAt(0);
    const list = index.get(first) ?? [];
    list.push(entry);
    index.set(first, list);
  }
  for (const list of index.values()) list.sort((left, right) => right.word.length - left.word.length);
  return index;
}
