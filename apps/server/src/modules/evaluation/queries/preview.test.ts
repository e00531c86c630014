import type { CanonicalValue } from '@guatu/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RuleContent, readCatalog } from '../../../platform/catalog/index.ts';
import { systemClock } from '../../../platform/clock/index.ts';
import { systemActor } from '../../../platform/people/system-actor.ts';
import { BUSINESS_ROLES } from '../../../testing/actors.ts';
import { openRoleProduct, type RoleProduct } from '../../../testing/role-product.ts';
import { createEngine } from '../commands/engine.ts';
import { makeCompanies, startRun } from '../testing/companies.ts';
import { previewAnswer } from './preview-answer.ts';
import type { Reader } from './reader.ts';

type Plain = Record<string, unknown>;

const ID = 'scheme-per-mu-above';
const [written] = readCatalog<RuleContent>(`${ID}.json`).items as readonly Plain[];

let office: RoleProduct;
let run: string;
beforeAll(async () => {
  office = await openRoleProduct();
  await makeCompanies(office);
  run = (await startRun(office, { period: '2025' })).id;
}, 120_000);
afterAll(() => office.close());

function changed(change: (scheme: Plain, recipe: Plain) => void = () => undefined): Plain {
  const scheme = structuredClone(written) as Plain;
  change(scheme, scheme.recipe as Plain);
  return scheme;
}

const listed = (recipe: Plain, key: string) => recipe[key] as Plain[];
const shares = (percents: readonly number[]) => (_: Plain, recipe: Plain) => {
  for (const [at, item] of listed(recipe.classes as Plain, 'list').entries()) item.percent = percents[at];
};

async function ask(role: string, scheme: Plain, of: string | null = null, id = ID) {
  const told = await office
    .as(role)
    .send('POST', { url: `/api/evaluation/schemes/${id}/preview`, body: { run: of, scheme } });
  return { http: told.statusCode, ...told.json() };
}

/** Somebody who may see tax figures, as whoever writes schemes and holds that right too. */
const insider: Reader = {
  ...{ userId: systemActor.userId, scope: systemActor.scope, tax: true },
  ...{ can: () => true, speaksFor: () => false },
};
const inside = (scheme: Plain) =>
  previewAnswer({ db: office.product.db, clock: systemClock, hooks: [], engine: createEngine() }, insider, {
    ...{ id: ID, run: null, scheme: scheme as CanonicalValue },
  });

describe('试算改动中的计分方案', () => {
  it('没有改动就没有人变动', async () => {
    expect(await inside(changed())).toMatchObject({
      run: { id: run },
      units: 10,
      movedTotal: 0,
      unchanged: 10,
      moved: [],
    });
  });

  it('改了分档比例，各档个数改前改后都有，说得出谁动了', async () => {
    const answer = await inside(changed(shares([40, 25, 30, 5])));
    expect(answer.counts).toEqual([
      { class: 'A', before: 2, after: 4 },
      { class: 'B', before: 4, after: 2 },
      { class: 'C', before: 3, after: 3 },
      { class: 'D', before: 1, after: 1 },
    ]);
    const sentences = Object.fromEntries(answer.moved.map(({ name, sentence }) => [name, sentence]));
    expect(sentences).toEqual({
      样例企业3: '名次不变（第 3 名），由“B”到“A”。',
      样例企业4: '名次不变（第 4 名），由“B”到“A”。',
    });
  });

  it('改了算法，原因说到每项几分', async () => {
    const reversed = await inside(
      changed((_, recipe) => {
        for (const item of listed(recipe, 'indicators'))
          Object.assign(item, { normalise: { method: 'RANK' }, direction: 'DOWN' });
      }),
    );
    expect(reversed.moved[0]?.sentence).toMatch(/^由第 \d+ 名到第 \d+ 名，[升降] \d+ 名，由“.”到“.”，主要因为.*分。$/);
  });

  it('写错的方案用一句话拒绝，什么也没有存', async () => {
    const broken = changed((_, recipe) => Object.assign(listed(recipe, 'indicators')[0] as Plain, { weight: 30 }));
    expect(await ask('project-office', broken, run)).toMatchObject({
      http: 422,
      code: 'scheme_preview_wrong',
      message:
        '没有试算：方案按现在的写法算不下去。计分方案未收下：“总分”下各项权重合计 95，应为 100。请调整权重。改好后再试。',
    });
  });

  it('取数和参评条件改了的不能用旧数试算', async () => {
    const elsewhere = changed((scheme) =>
      Object.assign(listed(scheme, 'inputs')[0] as Plain, { from: { kind: 'ENTERED' } }),
    );
    expect(await ask('project-office', elsewhere)).toMatchObject({ http: 422, code: 'scheme_preview_gathering' });
    expect(
      await ask(
        'project-office',
        changed((scheme) => Object.assign(scheme, { who: null })),
      ),
    ).toMatchObject({
      code: 'scheme_preview_gathering',
    });
  });

  it('没有开展过评价的方案、别的方案的评价，说明白', async () => {
    const id = 'scheme-per-mu-below';
    const [below] = readCatalog<RuleContent>(`${id}.json`).items as readonly Plain[];
    expect(await ask('project-office', below as Plain, null, id)).toMatchObject({ code: 'scheme_preview_no_run' });
    expect(await ask('project-office', below as Plain, run, id)).toMatchObject({ code: 'scheme_preview_other_run' });
  });
});

describe('试算不泄露涉税数据', () => {
  it('没有涉税权限的，只看到各档个数，看不到是谁', async () => {
    const answer = await ask('project-office', changed(shares([40, 25, 30, 5])));
    expect(answer).toMatchObject({ http: 200, masked: true, moved: [], movedTotal: 2, unchanged: 8 });
    expect(JSON.stringify(answer)).not.toContain('样例企业');
    expect(answer.counts[0]).toEqual({ class: 'A', before: 2, after: 4 });
  });

  it.each<[string, (scheme: Plain, recipe: Plain) => void]>([
    [
      '条件改成问一家企业',
      (_, recipe) =>
        Object.assign(listed(recipe, 'vetoes')[0] as Plain, { when: { fact: '税收', op: 'gt', value: 500 } }),
    ],
    [
      '指标换成原值',
      (_, recipe) => Object.assign(listed(recipe, 'indicators')[0] as Plain, { value: { column: '税收' } }),
    ],
    ['按一列文字自比', (_, recipe) => Object.assign(listed(recipe, 'indicators')[0] as Plain, { within: '宗地' })],
    ['不评条件改掉', (_, recipe) => Object.assign(recipe, { exempt: [] })],
  ])('%s，不给试算', async (_, change) => {
    expect(await ask('project-office', changed(change))).toMatchObject({ http: 403, code: 'scheme_preview_hidden' });
  });

  it('筛查范围不能用来点名', async () => {
    const screened = changed((_, recipe) =>
      Object.assign(listed(recipe, 'indicators')[0] as Plain, { screen: { most: 50, otherwise: 'REFUSE' } }),
    );
    const answer = await ask('project-office', screened);
    expect(answer).toMatchObject({ http: 422, code: 'scheme_preview_unfit' });
    expect(JSON.stringify(answer)).not.toContain('样例企业');
    await expect(inside(screened)).rejects.toThrow('有 5 个单位的数超出允许范围（样例企业');
  });

  it('界限、加分和封顶的数可以改', async () => {
    const scheme = changed((_, recipe) => {
      Object.assign((listed(recipe, 'vetoes')[0] as Plain).when as Plain, { value: 5 });
      Object.assign(recipe.events as Plain, { bonusCap: 6 });
    });
    expect(await ask('project-office', scheme)).toMatchObject({ http: 200, masked: true });
  });

  it.each(BUSINESS_ROLES.map(({ id }) => id))('%s：只有能起草规则的可以试算', async (role) => {
    const answer = await ask(role, changed());
    expect(answer.http).toBe(role === 'project-office' ? 200 : 403);
  });
});
