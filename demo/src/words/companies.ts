import { fictionalCreditCode } from '../codes.ts';
import type { Owner } from '../model.ts';
import type { Random } from '../random.ts';
import { codeOf, unit } from '../territory.ts';
import { person } from './people.ts';

const FIRST = [...'楚岑珏峤衡沅澜屿禾砺曜朔麓泓昀霁翎钧岫璟槿珩芷棠翊筠'];
const SECOND = [...'辰川锋昇澔泽晟峦砚屹渊徽桓曦铮朗湛骁恺烨'];
const CITIES = ['湖北', '黄石', '黄石', '湖北'];
const ELSEWHERE = [
  ['浙江宁波', '宁波'],
  ['江苏苏州', '苏州'],
  ['广东深圳', '深圳'],
  ['广东东莞', '东莞'],
  ['上海', '上海'],
  ['福建厦门', '厦门'],
  ['山东青岛', '青岛'],
  ['湖北武汉', '武汉'],
] as const;

/** Every stem is used once, so that two fictional companies never share a name by accident. */
export interface CompanyRegister {
  stem(): string;
  owner(districtId: number, stem: string, business: string): Owner;
  publicOwner(districtId: number, name: string): Owner;
  investor(stem: string): { readonly name: string; readonly region: string; readonly outOfProvince: boolean };
}

export function createCompanyRegister(random: Random): CompanyRegister {
  const stems = random.shuffle(FIRST.flatMap((first) => SECOND.map((second) => first + second)));
  const codes = new Set<string>();
  const publicOwners = new Map<string, Owner>();
  const freshCode = (districtId: number): string => {
    let code = fictionalCreditCode(random, codeOf(districtId));
    while (codes.has(code)) code = fictionalCreditCode(random, codeOf(districtId));
    codes.add(code);
    return code;
  };
  return {
    stem: () => {
      const stem = stems.pop();
      if (stem === undefined) throw new RangeError('the word list of company stems is used up');
      return stem;
    },
    owner: (districtId, stem, business) => {
      const place = random.chance(0.4) ? shortName(districtId) : random.pick(CITIES);
      const name = random.chance(0.6)
        ? `${place}${stem}${business}有限公司`
        : `${stem}${business}（${place === '湖北' ? '黄石' : place}）有限公司`;
      return { name, creditCode: freshCode(districtId), contact: person(random) };
    },
    publicOwner: (districtId, name) => {
      const known = publicOwners.get(name);
      if (known) return known;
      const created = { name, creditCode: freshCode(districtId), contact: person(random) };
      publicOwners.set(name, created);
      return created;
    },
    investor: (stem) => {
      const [region, place] = random.pick(ELSEWHERE);
      const form = random.pick(['科技股份有限公司', '实业集团有限公司', '控股有限公司', '投资有限公司']);
      return { name: `${place}${stem}${form}`, region, outOfProvince: !region.startsWith('湖北') };
    },
  };
}

/** Companies carry the short name of their county; the zones register under the city or the port. */
function shortName(districtId: number): string {
  if (districtId === 400) return '黄石';
  return unit(districtId).name.slice(0, 2);
}
