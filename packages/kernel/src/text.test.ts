import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldNameSpaces, foldSpaces, removeSpaces, splitList, toHalfWidth } from './text.ts';

describe('全角与空白', () => {
  it('全角字母数字和标点转半角，汉字和㎡不动', () => {
    expect(toHalfWidth('\uff23\uff13\uff11\uff13\uff10\uff08新\uff09\uff05')).toBe('C3130(新)%');
    expect(toHalfWidth('面积㎡、①')).toBe('面积㎡、①');
    expect(toHalfWidth('甲\u3000乙')).toBe('甲 乙');
  });

  it('连续空白、换行和看不见的零宽字符并成一个空格', () => {
    expect(foldSpaces('  本月\u3000 完成\n投资\u200b额 ')).toBe('本月 完成 投资 额');
    expect(removeSpaces(' 9142 0203\u00a0MADE ')).toBe('91420203MADE');
  });

  it('折叠过的文字再折叠一次不变', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toHalfWidth(toHalfWidth(text))).toBe(toHalfWidth(text));
        expect(foldSpaces(foldSpaces(text))).toBe(foldSpaces(text));
      }),
    );
  });
});

describe('姓名中的空格', () => {
  it('两字姓名中间的空格是排版，去掉', () => {
    expect(foldNameSpaces('王\u3000敏')).toBe('王敏');
    expect(foldNameSpaces('张 三 丰')).toBe('张三丰');
  });

  it('两个人名之间的空格、外文名的空格保留，不拼成一个人', () => {
    expect(foldNameSpaces('王敏  李红')).toBe('王敏 李红');
    expect(foldNameSpaces('Li  Lei')).toBe('Li Lei');
  });
});

describe('多责任人拆分', () => {
  it('按顿号、逗号、分号、斜杠和换行拆分', () => {
    expect(splitList('发改局、经信局\uff0c住建局\uff1b资规局\uff0f水利局\n供电公司')).toEqual([
      '发改局',
      '经信局',
      '住建局',
      '资规局',
      '水利局',
      '供电公司',
    ]);
  });

  it('半角分隔符同样拆分', () => {
    expect(splitList('发改局,经信局;住建局/资规局')).toEqual(['发改局', '经信局', '住建局', '资规局']);
  });

  it('绝不在两字姓名的空格处拆开', () => {
    expect(splitList('潘\u3000燕、梁永承')).toEqual(['潘燕', '梁永承']);
    expect(splitList('王 敏')).toEqual(['王敏']);
  });

  it('括号里的顿号是说明，不拆', () => {
    expect(splitList('王敏\uff08组长、联络员\uff09、李红')).toEqual(['王敏\uff08组长、联络员\uff09', '李红']);
  });

  it('漏写右括号时照常拆分后面的人', () => {
    expect(splitList('王敏\uff08组长、李红')).toEqual(['王敏\uff08组长', '李红']);
    expect(splitList('王敏)、李红')).toEqual(['王敏)', '李红']);
    expect(splitList('甲(乙(丙、丁)戊、己')).toEqual(['甲(乙(丙、丁)戊', '己']);
  });

  it('空单元格和多余的分隔符不产生空项', () => {
    expect(splitList('')).toEqual([]);
    expect(splitList('、王敏;;李红、')).toEqual(['王敏', '李红']);
  });
});
