import { printDecimal, valueOrThrow } from '@guatu/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingSheets, type ScoreScheme, type ScoreSheet, scoreTour } from './index.ts';

const part = (id: string, weight: number) => ({ id, title: id, weight });
/** The handbook's default: 30/30/15/15/10 marked by three groups 5:3:2, without the highest and the lowest. */
const SCHEME: ScoreScheme = {
  fullMarks: 100,
  criteria: [part('质量', 30), part('进度', 30), part('入库', 15), part('效益', 15), part('现场', 10)],
  groups: [part('领导', 5), part('部门', 3), part('专家', 2)],
  trim: { highest: 1, lowest: 1 },
  awards: [
    { id: 'STEED', end: 'TOP', count: 1 },
    { id: 'SNAIL', end: 'BOTTOM', count: 1 },
  ],
};

const flat = (mark: number) => Object.fromEntries(SCHEME.criteria.map(({ id }) => [id, mark]));

/** Sheets with the same mark throughout, by group. */
function sheetsOf(entrant: string, marks: Readonly<Record<string, readonly number[]>>): ScoreSheet[] {
  return Object.entries(marks).flatMap(([group, given]) =>
    given.map((mark, index) => ({ judge: `${group}${index + 1}`, group, entrant, marks: flat(mark) })),
  );
}

const even = (entrant: string, mark: number) =>
  sheetsOf(entrant, { 领导: [mark, mark, mark], 部门: [mark, mark, mark], 专家: [mark, mark, mark] });

const brief = (sheets: readonly ScoreSheet[], scheme = SCHEME) =>
  valueOrThrow(scoreTour(scheme, sheets)).map(({ entrant, score, rank, awards }) => [
    entrant,
    printDecimal(score),
    rank,
    ...awards,
  ]);

describe('拉练打分', () => {
  it('各组去掉最高最低，再按五三二加权', () => {
    const sheets = sheetsOf('甲园', { 领导: [60, 80, 90, 100], 部门: [70, 75, 99], 专家: [50, 88, 90] });
    const [first] = valueOrThrow(scoreTour(SCHEME, sheets));
    // 领导 85、部门 75、专家 88：(85×5 + 75×3 + 88×2) ÷ 10
    expect(first?.groups.map(({ mean }) => printDecimal(mean))).toEqual(['85', '75', '88']);
    expect(first?.groups[0]?.leftOut).toEqual(['领导1', '领导4']);
    expect(first?.groups[0]?.totals.map(({ judge, total }) => [judge, printDecimal(total)])).toEqual([
      ['领导1', '60'],
      ['领导2', '80'],
      ['领导3', '90'],
      ['领导4', '100'],
    ]);
    expect(printDecimal(first?.score ?? { coefficient: 0n, scale: 0 })).toBe('82.6');
  });

  it('五项按 30、30、15、15、10 加权', () => {
    const marks = { 质量: 90, 进度: 80, 入库: 100, 效益: 60, 现场: 50 };
    const sheets = even('甲园', 0).map((sheet) => ({ ...sheet, marks }));
    expect(brief(sheets)).toEqual([['甲园', '80', 1, 'STEED']]);
  });

  it('同分同名次，下一名顺延，同分都得奖', () => {
    const sheets = [...even('甲园', 90), ...even('乙园', 90), ...even('丙园', 80), ...even('丁园', 70)];
    expect(brief(sheets)).toEqual([
      ['甲园', '90', 1, 'STEED'],
      ['乙园', '90', 1, 'STEED'],
      ['丙园', '80', 3],
      ['丁园', '70', 4, 'SNAIL'],
    ]);
  });

  it('先排名后四舍五入：显示相同的两位小数，名次仍分先后', () => {
    const near = even('乙园', 85).map((sheet, index) =>
      index === 0 ? sheet : { ...sheet, marks: { ...sheet.marks, 现场: 85.01 } },
    );
    expect(brief([...even('甲园', 85), ...near])).toEqual([
      ['乙园', '85', 1, 'STEED'],
      ['甲园', '85', 2, 'SNAIL'],
    ]);
  });

  it('全部同分时没有最后一名', () => {
    expect(brief([...even('甲园', 80), ...even('乙园', 80)]).map(([, , , ...awards]) => awards)).toEqual([
      ['STEED'],
      ['STEED'],
    ]);
  });

  it('回避的评委不计入，缺的分表列出来', () => {
    const sheets = [
      ...sheetsOf('甲园', { 领导: [80, 80, 80, 80], 部门: [80, 80, 80], 专家: [80, 80, 80] }),
      ...even('乙园', 70),
    ];
    expect(brief(sheets).map(([entrant]) => entrant)).toEqual(['甲园', '乙园']);
    expect(missingSheets(sheets)).toEqual([{ judge: '领导4', entrant: '乙园' }]);
  });
});

describe('打分不收的', () => {
  const code = (sheets: readonly ScoreSheet[], scheme = SCHEME) => {
    const scored = scoreTour(scheme, sheets);
    return scored.ok ? null : scored.error.code;
  };
  const [first, ...others] = even('甲园', 80);
  const sheet = first ?? { judge: '', group: '', entrant: '', marks: {} };

  it('去掉最高最低后不剩分表的组，说清还差几张', () => {
    const short = scoreTour(SCHEME, others);
    expect(short).toMatchObject({ error: { code: 'tour_score_group_too_small', details: { sheets: 2, needed: 3 } } });
    expect(short.ok ? '' : short.error.message).toContain('领导给“甲园”的有效分表只有2张');
  });

  it('缺项、超满分、负分、三位小数', () => {
    const { 现场: _, ...missing } = flat(80);
    const bad = [missing, ...[101, -1, 80.125, Number.NaN].map((mark) => ({ ...flat(80), 现场: mark }))];
    for (const marks of bad) expect(code([{ ...sheet, marks }, ...others])).toBe('tour_score_mark_bad');
    expect(code([{ ...sheet, marks: flat(88.25) }, ...others])).toBeNull();
  });

  it('不认得的组、一人两张分表', () => {
    expect(code([{ ...sheet, group: '群众' }, ...others])).toBe('tour_score_group_unknown');
    expect(code([sheet, sheet, ...others])).toBe('tour_score_sheet_repeated');
  });

  it('不成数的权重、去分个数、奖项个数和满分', () => {
    const schemes: ScoreScheme[] = [
      { ...SCHEME, criteria: [] },
      { ...SCHEME, criteria: [part('质量', 0)] },
      { ...SCHEME, groups: [part('领导', 0.5)] },
      { ...SCHEME, groups: [part('领导', 1), part('领导', 2)] },
      { ...SCHEME, trim: { highest: -1, lowest: 0 } },
      { ...SCHEME, awards: [{ id: 'STEED', end: 'TOP', count: 0.5 }] },
      { ...SCHEME, fullMarks: 0 },
    ];
    for (const scheme of schemes) expect(code([], scheme)).toBe('tour_score_scheme_bad');
  });
});

describe('任意分表', () => {
  const marks = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const entrantSheets = fc.array(fc.array(marks, { minLength: 9, maxLength: 9 }), { minLength: 1, maxLength: 6 });
  const build = (given: readonly (readonly number[])[]) =>
    given.flatMap((row, entrant) =>
      row.map((mark, index) => ({
        ...{ judge: `评委${index}`, group: SCHEME.groups[Math.floor(index / 3)]?.id ?? '' },
        ...{ entrant: `园${entrant}`, marks: flat(mark) },
      })),
    );

  it('与直接照公式算的一致，名次按分数从高到低', () => {
    fc.assert(
      fc.property(entrantSheets, (given) => {
        const scored = valueOrThrow(scoreTour(SCHEME, build(given)));
        const middle = (three: readonly number[]) => [...three].sort((a, b) => a - b)[1] ?? 0;
        const plain = given.map(
          (row) => (middle(row.slice(0, 3)) * 5 + middle(row.slice(3, 6)) * 3 + middle(row.slice(6)) * 2) / 10,
        );
        for (const { entrant, score, rank } of scored) {
          const own = plain[Number(entrant.slice(1))] ?? 0;
          expect(Math.abs(Number(printDecimal(score)) - own)).toBeLessThan(0.00501);
          expect(rank).toBe(1 + plain.filter((other) => other > own + 1e-9).length);
        }
      }),
    );
  });

  it('分表先后不改变结果', () => {
    fc.assert(
      fc.property(entrantSheets, (given) => {
        const sheets = build(given);
        const key = (list: readonly ScoreSheet[]) =>
          [...brief(list)].sort((a, b) => String(a[0]).localeCompare(String(b[0])));
        expect(key([...sheets].reverse())).toEqual(key(sheets));
      }),
    );
  });
});
