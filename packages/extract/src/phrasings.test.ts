import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';

/** The facts of a text as `figure indicator role period`, so that a phrasing and its reading stand in one line. */
function read(text: string): readonly string[] {
  return extractText(text).facts.map((fact) => `${fact.value} ${fact.indicator} ${fact.role} ${fact.period}`);
}

describe('各类文稿的说法', () => {
  it.each<[string, readonly string[]]>([
    ['2023年上半年,全市用水量增长3%,欠目标2个百分点。', ['3 用水量 growth 2023H1', '-2 用水量 change 2023H1']],
    ['2023年,居民可支配收入完成2万元。', ['20000 居民可支配收入 level 2023']],
    ['2024年,我们打算再改造50个小区。', ['50 改造小区 target 2024']],
    ['2023年,惠及30多万居民。', ['300000 惠及居民 level 2023']],
    [
      '2022年6月,用电量5亿度;用气量3万立方米。全年用水8吨。',
      ['500000000 用电量 level 2022-06', '30000 用气量 level 2022-06', '8 用水 level 2022'],
    ],
    ['2022年上半年,客运量增长5%。其中,一季度增长4%。', ['5 客运量 growth 2022H1', '4 客运量 growth 2022Q1']],
    ['2022年,房租支出名义增长6%,扣除价格因素实际增长4%。', ['6 房租支出 growth 2022', '4 房租支出 growth 2022']],
    ['2022年,税收60亿元,净增3亿元。', ['6000000000 税收 level 2022', '300000000 税收净增 change 2022']],
    ['2022年,渔获增速高于5%的预期目标。', ['5 渔获增速 target 2022']],
    ['2022年,出生率8‰,比上年下降0.5个千分点。', ['0.8 出生率 level 2022', '-0.05 出生率 change 2022']],
    ['2022年,计划开工项目20个,已开工项目12个。', ['20 开工项目 target 2022', '12 开工项目 level 2022']],
    ['2022年,总投资5亿的码头开工。', ['500000000 码头总投资 level 2022']],
    ['2022年,三元材料厂和二元期货各有5家。', ['5 三元材料厂和二元期货 level 2022']],
    ['2022年,蔬菜、水果、茶叶等项目9个。', ['9 项目 level 2022']],
  ])('“%s”', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('预决算报告按标题分年:执行情况是上一年的实绩,草案是下一年的目标', () => {
    const text = [
      '青河县2022年预算执行情况和2023年预算草案的报告',
      '一、2022年预算执行情况',
      '税收收入完成3亿元,占调整预算的98%。',
      '二、2023年预算草案',
      '税收收入4亿元。',
    ].join('\n');
    expect(read(text)).toEqual([
      '300000000 税收收入 level 2022',
      '98 税收收入 plan_rate 2022',
      '400000000 税收收入 target 2023',
    ]);
  });

  it('总结并安排下一年的文稿,今年是总结的那一年', () => {
    const text = '青河园区工作总结及2023年工作安排\n一、工作开展情况\n今年以来,新签约企业9家。';
    expect(read(text)).toEqual(['9 新签约企业 level 2022']);
  });

  it('某日开会定下的清单,不是那一个月的数', () => {
    const text = '2017年2月20日会议定下全年实事:\n一、新建道路10条。';
    expect(read(text)).toEqual(['10 新建道路 level 2017']);
  });
});

describe('项目的说法', () => {
  it.each<[string, readonly (readonly [string, number | null, string | null])[]]>([
    [
      '主要有青松制药项目、白云路桥工程等。',
      [
        ['青松制药项目', null, null],
        ['白云路桥工程', null, null],
      ],
    ],
    ['位于云台镇的松溪养老项目,投资额2亿元。', [['松溪养老项目', 2e8, null]]],
    [
      '总投资3亿元的青松制药项目、2亿元的白云茶油项目等5个项目开工。',
      [
        ['青松制药项目', 3e8, 'started'],
        ['白云茶油项目', 2e8, 'started'],
      ],
    ],
    [
      '青松制药项目、白云茶油项目等续建项目完成投资。',
      [
        ['青松制药项目', null, 'building'],
        ['白云茶油项目', null, 'building'],
      ],
    ],
    ['着力推进招商、项目建设。县长出席并见证项目签约。', []],
  ])('“%s”', (text, expected) => {
    expect(extractText(text).projects.map(({ name, investment, stage }) => [name, investment, stage])).toEqual(
      expected,
    );
  });
});
