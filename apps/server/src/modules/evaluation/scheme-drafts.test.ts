import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../platform/catalog/index.ts';
import { DISTRICT, openRoleProduct, type RoleProduct } from '../../testing/role-product.ts';
import { schemeRules } from './rules.ts';

type Plain = Record<string, unknown>;

const shipped = readCatalog<RuleContent>('scheme-per-mu-above.json');
const written = schemeRules.read(shipped).source;

let office: RoleProduct;
beforeAll(async () => {
  office = await openRoleProduct();
});
afterAll(() => office.close());

/** An own version of per-mu evaluation, changed; dates as given. */
async function draft(
  change: (scheme: Plain, recipe: Plain) => void,
  dates: readonly [string, string] = ['2031-01-01', '2031-12-31'],
) {
  const scheme = structuredClone(written) as Plain;
  change(scheme, scheme.recipe as Plain);
  const [effectiveFrom, effectiveTo] = dates;
  const about = {
    draft: null,
    office: DISTRICT.leaf,
    title: '本区亩均评价',
    effectiveFrom,
    effectiveTo,
    sourceNote: '本区办法',
  };
  const body = { ...about, body: { items: [scheme] }, from: null };
  return office.as('project-office').send('POST', { url: `/api/rules/${shipped.id}/drafts`, body });
}

const indicators = (recipe: Plain) => recipe.indicators as Plain[];

describe('不合格的计分方案,存的时候用一句话拒绝', () => {
  it.each<[string, (scheme: Plain, recipe: Plain) => void, string]>([
    [
      '权重合计不足',
      (_, recipe) => Object.assign(indicators(recipe)[0] as Plain, { weight: 30 }),
      '“总分”下各项权重合计 95，应为 100',
    ],
    [
      '分组绕圈',
      (_, recipe) => {
        const group = { weight: 50, weighting: { method: 'GIVEN' }, aggregation: { method: 'ARITHMETIC' } };
        recipe.indicators = [
          ...indicators(recipe),
          { id: 'x', parent: 'y', ...group },
          { id: 'y', parent: 'x', ...group },
        ];
      },
      '绕成一圈（x→y→x）',
    ],
    [
      '取字典里没有的台账列',
      (scheme) => Object.assign((scheme.inputs as Plain[])[0] as Plain, { from: { kind: 'FIELD', field: 'taxpaid' } }),
      '要取的“taxpaid”不在字典里',
    ],
    [
      '档次比例超过 100%',
      (_, recipe) => Object.assign(((recipe.classes as Plain).list as Plain[])[0] as Plain, { percent: 40 }),
      '各档比例合计 120%，超过 100%',
    ],
    [
      '指标用到没有声明的数据列',
      (_, recipe) => Object.assign(indicators(recipe)[0] as Plain, { value: { column: '纳税' } }),
      '“纳税”没有声明',
    ],
    ['写了不认得的内容', (scheme) => Object.assign(scheme, { noticeDay: 5 }), '不认得的“noticeDay”'],
  ])('%s', async (_, change, sentence) => {
    const answer = await draft(change);
    expect([answer.statusCode, answer.json().code]).toEqual([422, 'rule_body_wrong']);
    expect(answer.json().message).toContain(sentence);
  });

  it('生效日期和已发布的一版重叠,发布时拒绝', async () => {
    const issue = async (drafted: Awaited<ReturnType<typeof draft>>) => {
      const { id, version } = drafted.json();
      return office.as('project-office-review').send('POST', {
        url: `/api/rules/${shipped.id}/versions/${id}/issue`,
        body: { version, replace: false },
      });
    };
    const first = await draft(() => undefined);
    expect((await issue(first)).statusCode).toBe(200);
    const second = await issue(await draft(() => undefined, ['2031-07-01', '2032-06-30']));
    expect([second.statusCode, second.json().code]).toEqual([409, 'rule_overlaps']);
  });
});
