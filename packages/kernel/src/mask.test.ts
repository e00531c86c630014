import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disclose, intervalLabel, intervalOf } from './interval.ts';
import { maskAddress, maskBankAccount, maskCitizenId, maskName, maskNumbersInText, maskPhone } from './mask.ts';

describe('脱敏', () => {
  it.each([
    ['张三', '张*'],
    ['王\u3000敏', '王*'],
    ['张三丰', '张**'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳修', '欧阳*'],
    ['欧阳', '欧*'],
    ['司马光', '司马*'],
    ['阿依古丽·买买提', '阿*******'],
    ['张', '*'],
    ['', ''],
  ])('姓名“%s”显示为“%s”', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });

  it.each([
    ['13812345678', '138****5678'],
    ['138 1234 5678', '138****5678'],
    ['+86-138-1234-5678', '138****5678'],
    ['0714-6351234', '*********34'],
    ['119', '*19'],
    ['', ''],
  ])('电话“%s”显示为“%s”', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('身份证内部显示前六后四，公开显示前三后二', () => {
    expect(maskCitizenId('11010519491231002X', 'internal')).toBe('110105********002X');
    expect(maskCitizenId('11010519491231002X')).toBe('110*************2X');
    expect(maskCitizenId('1101')).toBe('****');
  });

  it('银行账户只显示后四位', () => {
    expect(maskBankAccount('6222 0218 0100 1234 567')).toBe('***************4567');
  });

  it.each([
    ['湖北省黄石市西塞山区黄思湾街道12号3栋', '湖北省黄石市西塞山区黄思湾街道***'],
    ['黄石市黄石港区胜阳港街道办事处', '黄石市黄石港区胜阳港街道办事处'],
    ['武汉市武昌区中南路街道民主路5号', '武汉市武昌区中南路街道***'],
    ['湖北省黄石市西塞山区八泉路23号', '湖北省黄石市西塞山区***'],
    ['阳新县兴国镇儒学路1号', '阳新县兴国镇***'],
    ['新乡市红旗区东街街道1号', '新乡市红旗区东街街道***'],
    ['黄石大道城市花园3栋', '***'],
    ['3栋2单元', '***'],
    ['', ''],
  ])('住址“%s”显示到街道为“%s”', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });

  it('正文里的手机号和身份证号遮住，其他数字不动', () => {
    expect(
      maskNumbersInText('联系人王敏13812345678,证件11010519491231002X,代码91420203MADEM2033H,投资12000000000元'),
    ).toBe('联系人王敏138****5678,证件110*************2X,代码91420203MADEM2033H,投资12000000000元');
  });

  it('遮住的内容不会原样漏出', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(/\S/.test(text));
        expect(Array.from(maskBankAccount(text)).slice(0, -4).join('')).toMatch(/^\**$/);
        expect(Array.from(maskName(text)).slice(2).join('')).toMatch(/^\**$/);
      }),
    );
  });
});

describe('按角色显示区间', () => {
  const bounds = [5_000_000, 20_000_000, 100_000_000];
  const inWan = (bound: number) => `${bound / 10_000}万元`;

  it.each([
    [0, '不足500万元'],
    [4_999_999, '不足500万元'],
    [5_000_000, '500万元至2000万元'],
    [20_000_000, '2000万元至10000万元'],
    [100_000_000, '10000万元及以上'],
  ])('税收 %d 元显示为“%s”', (value, label) => {
    expect(intervalLabel(intervalOf(value, bounds), inWan)).toBe(label);
  });

  it('可看全数的看全数，只可看区间的不带原数，不可看的什么也没有', () => {
    expect(disclose(7_000_000, 'exact', bounds)).toEqual({ disclosure: 'exact', value: 7_000_000 });
    expect(disclose(7_000_000, 'interval', bounds)).toEqual({
      disclosure: 'interval',
      interval: { from: 5_000_000, below: 20_000_000 },
    });
    expect(disclose(7_000_000, 'hidden', bounds)).toEqual({ disclosure: 'hidden' });
  });

  it('没有设分档时宁可不显示', () => {
    expect(disclose(7_000_000, 'interval', [])).toEqual({ disclosure: 'hidden' });
    expect(intervalLabel({ from: null, below: null }, inWan)).toBe('不公开');
  });
});
