/** 二〇二五, 二○二五, 二零二五, 一九九八 before 年 or as the first of two years. */
const SPELLED =
  /(?:[二2][〇○零Oo０0]|一九)[〇○零Oo０0一二三四五六七八九]{2}(?=年|[-－—–~～至到](?:[二2][〇○零Oo０0]|一九))/g;
const DIGITS = new Map([...'〇一二三四五六七八九'].map((char, digit) => [char, String(digit)]));

/**
 * The text with years that are spelled digit by digit written in digits. A digit for a digit: every place in it is the same
 * place in the text as it came.
 */
export function yearsInDigits(text: string): string {
  return text.replace(SPELLED, (year) =>
    Array.from(year, (char) => DIGITS.get(char) ?? (char === '2' ? '2' : '0')).join(''),
  );
}
