import type { Random } from '../random.ts';

const SURNAMES = [
  ...'陈李周吴郑王冯蒋沈韩杨朱秦许何吕施张孔曹严金魏姜谢邹柏窦章苏潘葛范彭鲁韦马方任袁柳唐罗毕郝安常康余元顾孟黄萧尹姚邵汪毛狄贝明臧计',
];
const GIVEN = [
  ...'立群远航思琪文博俊杰晓岚志恒雨桐建勋春生海涛若溪子昂佳宁永年秋实景行书言怀瑾维桢承宇向南江屿嘉禾静姝',
];

/** An invented person. Two- and three-character names in the usual proportion. */
export function person(random: Random): string {
  const surname = random.pick(SURNAMES);
  const first = random.pick(GIVEN);
  return random.chance(0.7) ? `${surname}${first}${random.pick(GIVEN)}` : `${surname}${first}`;
}

export function people(random: Random, count: number): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(person(random));
  return [...names];
}

/** Numbers of a block that is not given to subscribers. */
export function phone(random: Random): string {
  return `1990000${String(random.int(0, 9999)).padStart(4, '0')}`;
}
