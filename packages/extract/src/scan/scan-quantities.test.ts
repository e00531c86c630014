import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../model.ts';
import { scanQuantities } from './scan-quantities.ts';

/** Span, value and unit of every quantity of a text. */
function read(text: string): readonly (readonly [string, number, Unit | null])[] {
  return scanQuantities(text).quantities.map(({ start, end, value, unit }) => [text.slice(start, end), value, unit]);
}

describe('数与单位', () => {
  it.each<[string, string, number, Unit]>([
    ['产值12.5亿元', '12.5亿元', 1_250_000_000, 'CNY'],
    ['发放852.5万元', '852.5万元', 8_525_000, 'CNY'],
    ['总量１．２万亿元', '１．２万亿元', 1.2e12, 'CNY'],
    ['外资3256万美元', '3256万美元', 32_560_000, 'USD'],
    ['参加1,234人', '1,234人', 1234, 'person'],
    ['培训800余人次', '800余人次', 800, 'person'],
    ['征地2220余亩', '2220余亩', 2220, 'mu'],
    ['岗位2万多个', '2万多个', 20_000, 'count'],
    ['安置3万5千人', '3万5千人', 35_000, 'person'],
    ['建成98万㎡', '98万㎡', 980_000, 'm2'],
    ['绿地3.5公顷', '3.5公顷', 35_000, 'm2'],
    ['管网18.4公里', '18.4公里', 18.4, 'km'],
    ['粮食26.3亿斤', '26.3亿斤', 1_315_000, 'ton'],
    ['惠及1.66万户', '1.66万户', 16_600, 'household'],
    ['新增企业8 家', '8 家', 8, 'count'],
    ['设备494台(套)', '494台(套)', 494, 'count'],
    ['时限25个工作日', '25个工作日', 25, 'workday'],
    ['优良316天', '316天', 316, 'day'],
    ['下降3.1%', '3.1%', 3.1, 'pct'],
    ['提高1.2个百分点', '1.2个百分点', 1.2, 'pp'],
    ['用电38.6亿千瓦时', '38.6亿千瓦时', 3.86e9, 'other'],
    ['是前年的2.3倍', '2.3倍', 2.3, 'other'],
    ['收入比缩小至2.11。', '2.11', 2.11, 'other'],
    ['同比增长-0.5%', '-0.5%', -0.5, 'pct'],
    ['自然增长率为−4.64‰', '−4.64‰', -0.464, 'pct'],
    ['附件-3个', '3个', 3, 'count'],
  ])('“%s”读作 %s', (text, span, value, unit) => {
    expect(read(text)).toEqual([[span, value, unit]]);
  });

  it.each<[string, string, number, Unit]>([
    ['金额十七亿元', '十七亿元', 1_700_000_000, 'CNY'],
    ['三千二百万元', '三千二百万元', 32_000_000, 'CNY'],
    ['开展五轮攻坚', '五轮', 5, 'count'],
    ['占比近九成', '九成', 90, 'pct'],
    ['增长三成五', '三成五', 35, 'pct'],
    ['约三分之二的企业', '三分之二', 66.6666666667, 'pct'],
    ['完成百分之三十', '百分之三十', 30, 'pct'],
    ['一点五亿元', '一点五亿元', 150_000_000, 'CNY'],
    ['十余万人', '十余万人', 100_000, 'person'],
  ])('汉字数“%s”读作 %s', (text, span, value, unit) => {
    expect(read(text)).toEqual([[span, value, unit]]);
  });

  it('区间取低值并留下高值', () => {
    const [range] = scanQuantities('新增中心3-5家').quantities;
    expect(range).toMatchObject({ start: 4, end: 8, value: 3, upper: 5, unit: 'count' });
    expect(scanQuantities('增长10%至12%').quantities[0]).toMatchObject({ value: 10, upper: 12, unit: 'pct' });
    expect(scanQuantities('带动3—5万人').quantities[0]).toMatchObject({ value: 30_000, upper: 50_000 });
  });

  it('名次只认排位的说法', () => {
    expect(read('排名全市第一。')).toEqual([['第一', 1, 'rank']]);
    expect(read('居全省第4位')).toEqual([['第4位', 4, 'rank']]);
    expect(read('成为第二大经济体')).toEqual([['第二大', 2, 'rank']]);
    expect(read('第四届第六次会议,第一个项目,第三产业,第一时间,前三季度,前5个月')).toEqual([]);
  });
});

describe('不是事实的数', () => {
  it.each([
    '2024年3月5日',
    '1-7月',
    '一、二、(三)',
    '“六稳”“三查四定”',
    '“51020”产业集群',
    '《三年行动方案(2021—2023)》',
    '六大行业[14]环境',
    'PM2.5和S315线、4A级景区、5G网络',
    '15分钟便民生活圈',
    '24小时政务小屋',
    '暖企35条',
    '五位一体',
    '一个中心、一批企业、进一步、零部件',
    '千方百计,百强县,双千活动',
    '连续5次获奖,近三年',
    '3号地块,12345热线',
    '亿元以上',
    '10亿元以上项目',
    '鄂政发〔2023〕12号',
    '数十家,上百家',
    '二次供水,三次产业',
  ])('“%s”里没有', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('任何文字都读得下去', () => {
  const pieces = fc.constantFrom(
    ...[
      '12',
      '3.5',
      '十',
      '万',
      '亿',
      '元',
      '%',
      '个',
      '第',
      '“',
      '”',
      '《',
      '(',
      '年',
      '月',
      '-',
      '至',
      ',',
      '。',
      '余',
      ' ',
      '成',
      '分之',
      '\u202e',
      '\u0000',
      '１',
      '増',
    ],
  );

  it('片段如实、顺序不乱、不重叠、没有非数', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, value, upper } of scanQuantities(text).quantities) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(Number.isFinite(value)).toBe(true);
            expect(upper === null || upper > value).toBe(true);
            last = end;
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('句末一个不少，最后一句到文末为止', () => {
    expect(scanQuantities('甲。乙;丙').sentenceEnds).toEqual([2, 4, 5]);
  });
});
