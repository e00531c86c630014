import { describe, expect, it } from 'vitest';
import { publicationOf } from './publication.ts';

const said = (text: string) => {
  const { publisher, publishedOn } = publicationOf(text);
  const shown = (at: readonly [number, number] | undefined) => at && text.slice(...at);
  return [publisher?.name ?? null, publishedOn?.day ?? null, shown(publisher?.at), shown(publishedOn?.at)];
};

const BODY = '今年1—10月，全区税收31.7亿元。\n其中工业税收12亿元。\n';

describe('文稿自己写明的发布单位和日期', () => {
  it('落款一行单位、一行日期，字照原文', () => {
    expect(said(`运行通报\n${BODY}\n      青河市统计局\n  2026年11月3日  \n`)).toEqual([
      ...['青河市统计局', '2026-11-03', '青河市统计局', '2026年11月3日'],
    ]);
  });

  it('公文落款的日期用汉字写，一样读得出', () => {
    expect(said(`运行通报\n${BODY}\n青河市统计局\n二〇二六年十一月二十三日`)).toEqual([
      ...['青河市统计局', '2026-11-23', '青河市统计局', '二〇二六年十一月二十三日'],
    ]);
    const head = '政府工作报告\n（二○二六年一月六日在青河市第三届人民代表大会第六次会议上）\n';
    expect(said(`${head}${BODY}`)[1]).toBe('2026-01-06');
    expect(said(`运行通报\n${BODY}\n二〇二六年十三月一日`)[1]).toBeNull();
  });

  it('“来源”“发布日期”一行里写的照取', () => {
    expect(said(`运行通报\n来源：青河日报 发布时间：2026-11-03 09:30\n${BODY}`).slice(0, 2)).toEqual([
      ...['青河日报', '2026-11-03'],
    ]);
  });

  it('工作报告题下的会议日期就是日期', () => {
    const head = '政府工作报告\n——2026年1月15日在青河市第三届人民代表大会第六次会议上\n';
    expect(said(`${head}${BODY}`).slice(0, 2)).toEqual([null, '2026-01-15']);
  });

  it('正文里的日期、单位和句子不当落款', () => {
    expect(said(`运行通报\n${BODY}2026年11月3日，青河市统计局公布税收5亿元。`)).toEqual([
      null,
      null,
      undefined,
      undefined,
    ]);
    expect(said(`运行通报\n${BODY}重点抓好三件事\n2026年11月3日`).slice(0, 2)).toEqual([null, '2026-11-03']);
  });

  it('两处不一样、日期不存在的，不猜', () => {
    expect(said(`来源：甲市日报\n${BODY}来源：乙市日报\n`)[0]).toBeNull();
    expect(said(`通报\n2026年11月2日\n${BODY}\n2026年11月3日`)[1]).toBeNull();
    expect(said(`通报\n${BODY}\n2026年2月30日`)[1]).toBeNull();
  });

  it('十兆一行、没有字的文稿不拖慢、不出错', () => {
    const from = performance.now();
    expect(said('青'.repeat(10_000_000))).toEqual([null, null, undefined, undefined]);
    expect(said('')).toEqual([null, null, undefined, undefined]);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
