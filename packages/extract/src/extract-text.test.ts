import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractText } from './extract-text.ts';
import type { Fact, Role } from './model.ts';

/** The facts of a text as short rows. */
function rows(text: string): readonly (readonly [string, number, string | null, Role, string | null])[] {
  return extractText(text).facts.map((fact) => [fact.text, fact.value, fact.indicator, fact.role, fact.period]);
}

function only(text: string): Fact {
  const { facts } = extractText(text);
  expect(facts).toHaveLength(1);
  return facts[0] as Fact;
}

const REPORT = [
  '青河市2024年政府工作报告',
  '——2024年1月9日在青河市第七届人民代表大会第三次会议上',
  '一、2023年工作回顾',
  '初步核算,全年实现地区生产总值600亿元、增长6.3%,规上工业增加值、固定资产投资分别下降8.1%和9.6%;城镇、农村居民人均可支配收入分别达到41236元、20158元。',
  '高新技术产业增加值占GDP比重提高1.2个百分点,达到21.6%。就业率从2019年的80%提高到90%。',
  '二、2024年工作安排',
  '主要预期目标:地区生产总值增长6.5%以上。到2025年,研发投入强度达到2.5%。',
].join('\n');

describe('指标、角色与期间', () => {
  it('工作报告:回顾部分是上一年,安排部分是目标', () => {
    expect(rows(REPORT)).toEqual([
      ['600亿元', 6e10, '地区生产总值', 'level', '2023'],
      ['6.3%', 6.3, '地区生产总值', 'growth', '2023'],
      ['8.1%', -8.1, '规上工业增加值', 'growth', '2023'],
      ['9.6%', -9.6, '固定资产投资', 'growth', '2023'],
      ['41236元', 41_236, '城镇居民人均可支配收入', 'level', '2023'],
      ['20158元', 20_158, '农村居民人均可支配收入', 'level', '2023'],
      ['1.2个百分点', 1.2, '高新技术产业增加值占GDP比重', 'change', '2023'],
      ['21.6%', 21.6, '高新技术产业增加值占GDP比重', 'level', '2023'],
      ['80%', 80, '就业率', 'level', '2019'],
      ['90%', 90, '就业率', 'level', '2023'],
      ['6.5%', 6.5, '地区生产总值', 'target', '2024'],
      ['2.5%', 2.5, '研发投入强度', 'target', '2025'],
    ]);
  });

  it('年末作的报告,安排的是下一年', () => {
    const text = '青河区政府工作报告(2022年12月28日)\n二、2023年工作安排\n新增企业4家。';
    expect(rows(text)).toEqual([['4家', 4, '新增企业', 'target', '2023']]);
  });

  it('新闻:累计、单月分开,单月不传给后文,新段落回到开头的期间', () => {
    const text = [
      '2023年前三季度,全市生产总值632亿元。9月份,用电量增长8.9%。税收5亿元。',
      '1-8月,企业利润总额3亿元,下降2.7%。存款20亿元。',
      '贷款30亿元。截至9月末,存款余额40亿元。',
    ].join('\n');
    expect(rows(text).map(([span, , , , period]) => [span, period])).toEqual([
      ['632亿元', '2023-01/2023-09'],
      ['8.9%', '2023-09'],
      ['5亿元', '2023-01/2023-09'],
      ['3亿元', '2023-01/2023-08'],
      ['2.7%', '2023-01/2023-08'],
      ['20亿元', '2023-01/2023-08'],
      ['30亿元', '2023-01/2023-09'],
      ['40亿元', '2023-01/2023-09'],
    ]);
  });

  it.each<[string, string, Role, number]>([
    ['技改投资高于全省平均8.6个百分点', '技改投资', 'change', 8.6],
    ['第三产业占比低于全省3.5个百分点', '第三产业占比', 'change', -3.5],
    ['民生支出占一般公共预算支出的78.9%', '民生支出占一般公共预算支出', 'share', 78.9],
    ['到位资金完成年度目标的115%', '到位资金', 'plan_rate', 115],
    ['净增规上企业58家', '净增规上企业', 'change', 58],
    ['空气优良率排名全市第一', '空气优良率', 'rank', 1],
    ['力争新增就业5000人', '新增就业', 'target', 5000],
    ['审批时限压缩至40个工作日', '审批时限', 'level', 40],
    ['单位能耗降低3%', '单位能耗', 'growth', -3],
    ['新设87个驿站实行轮班值守', '新设驿站', 'level', 87],
    ['签订为期3年的供货合同', '供货合同为期', 'level', 3],
    ['总投资8亿元的城东水厂开工', '城东水厂总投资', 'level', 8e8],
    ['每年供应9万吨钢材', '每年供应钢材', 'level', 90_000],
  ])('“%s”', (text, indicator, role, value) => {
    expect(only(text)).toMatchObject({ indicator, role, value });
  });

  it('并列的名称与并列的数一一对应,共用的中心词各得一份', () => {
    expect(rows('新签约、新开工重点项目分别达到20个、11个').map(([span, , name]) => [span, name])).toEqual([
      ['20个', '新签约重点项目'],
      ['11个', '新开工重点项目'],
    ]);
  });

  it('省去的单位随列表的末项', () => {
    const [first, second] = extractText('占比高于全市、全省0.9、3.4个百分点').facts;
    expect([first?.value, first?.unit, second?.unit]).toEqual([0.9, 'pp', 'pp']);
  });

  it('前一分句只说指标、后一分句才给数', () => {
    expect(only('居民人均可支配收入持续攀升,年均增长7.4%').indicator).toBe('居民人均可支配收入');
  });

  it('说不出量什么就留空,不编造', () => {
    expect(only('约5亿元')).toMatchObject({ indicator: null, comparator: 'about', period: null });
  });

  it('口气与口径随数记下', () => {
    expect(only('失业率控制在4.5%以内').comparator).toBe('at_most');
    expect(only('占比不低于25%').comparator).toBe('at_least');
    expect(only('预计全年用电下降9%')).toMatchObject({ calibre: 'expected', role: 'growth' });
    expect(only('经初步核算,产值5亿元').calibre).toBe('preliminary');
  });

  it('逐字写的年份读成年份,引用的字照原样', () => {
    const { year, projects, facts } = extractText('二〇二五年,青河二〇二五年产业园项目开工,总投资5亿元。');
    expect([year, facts[0]?.period]).toEqual([2025, '2025']);
    expect(projects.map(({ name }) => name)).toEqual(['青河二〇二五年产业园项目']);
  });

  it('别处的数记下是哪里', () => {
    expect(only('青河市人民政府通报\n东山县粮食产量3万吨').region).toBe('东山县');
    expect(extractText('记者从市统计局获悉,粮食产量3万吨。').region).toBeNull();
    expect(extractText('紧扣市委部署,山前路等县道完成投资3亿元。').region).toBeNull();
  });
});

describe('任何文字都读得下去', () => {
  const noise = fc.constantFrom(
    ...[
      '增长',
      '分别',
      '、',
      '12.5',
      '亿元',
      '%',
      '项目',
      '等',
      '产业园',
      '“',
      '”',
      '年',
      '2024',
      '月',
      '，',
      '。',
      '\n',
      '的',
      '和',
      '\u202e',
      '\ud800',
      '建设',
      '第',
      '一',
      '占',
    ],
  );
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(noise, { maxLength: 60 }).map((list) => list.join('')),
  );

  it('每处片段与原文一字不差,按序排列', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { facts, projects } = extractText(text);
        let last = 0;
        for (const fact of facts) {
          expect(text.slice(fact.start, fact.end)).toBe(fact.text);
          expect(fact.start).toBeGreaterThanOrEqual(last);
          expect(Number.isFinite(fact.value)).toBe(true);
          expect(fact.indicator).not.toBe('');
          last = fact.end;
        }
        for (const project of projects) expect(text.slice(project.start, project.end)).toBe(project.name);
        expect(projects.map(({ start }) => start)).toEqual(projects.map(({ start }) => start).sort((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['没有标点的一行', '总投资5亿元的东山产业园项目建设'],
    ['只有数字', '1234567890'],
    ['只有开引号', '“'],
    ['只有逗号和数', '5亿元，'],
    ['只有年月', '2024年7月'],
    ['只有顿号', '、12%'],
    ['只有汉字数', '十亿'],
    ['等字连串', '等项目和'],
    ['从右到左的标记', '\u202e税收\u200f5亿元\u202c,'],
    ['全角半角混写', '税收５亿元、增长6％，'],
    ['控制字符', '税收\u00005亿元\u0007。'],
    ['百分点连串', '高于全省0.2个、'],
    ['路段连串', '甲至乙段,等项目'],
    ['分号连串', '去年5户;'],
  ])('%s,每长一倍,时间不过三倍', (_title, unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length));
      return Math.min(...[0, 1, 2, 3].map(() => elapsed(text)));
    };
    time(20_000);
    const [once, fourfold] = [time(50_000), time(200_000)];
    // Two doublings, three times each at most, besides what a busy machine takes; the square would be sixteen times.
    expect(fourfold).toBeLessThan(once * 9 + 150);
  });
});

/** Milliseconds of processor time: what else the machine does at the moment does not lengthen them. */
function elapsed(text: string): number {
  const started = process.cpuUsage();
  extractText(text);
  return process.cpuUsage(started).user / 1000;
}
