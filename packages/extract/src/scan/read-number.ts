import { digitOf, isBlank } from '../text/char-class.ts';

/** A number without its unit. `open`: 余 or 多 stood inside, so the true figure is a little more. */
export interface NumberRead {
  readonly end: number;
  readonly value: number;
  readonly digits: boolean;
  /** Whether 十, 百, 千, 万 or 亿 stood after the digits: 3万 may be followed by words that 3 may not. */
  readonly multiplied: boolean;
  /** How many leading digits were written, so that a year can be told from a count. */
  readonly width: number;
  readonly decimal: boolean;
}

const POWERS = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);
const HAN_DIGITS = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]));
HAN_DIGITS.set('〇', 0);
HAN_DIGITS.set('两', 2);

// No real figure is longer; a run of digits past this is a serial number.
const MAX_DIGITS = 18;
const MAX_HAN = 24;
const MORE = '余多';

/**
 * Reads the number that begins at `at`: digits of either width with thousands separators and a decimal point, then
 * multipliers with 余 or 多 among them (2220余, 10多亿, 1.2万亿, 3万5千), or Chinese numerals. Null where there is none.
 */
export function readNumber(text: string, at: number): NumberRead | null {
  return digitOf(text.charCodeAt(at)) >= 0 ? readDigits(text, at) : readHan(text, at);
}

/** Past a run of digits that is no number to us (serial numbers, parts of names). */
export function skipDigits(text: string, at: number): number {
  let end = at;
  while (digitOf(text.charCodeAt(end)) >= 0) end += 1;
  return end;
}

function readDigits(text: string, at: number): NumberRead | null {
  const plain = readPlain(text, at);
  if (plain === null) return null;
  const multiplied = readMultipliers(text, skipBlank(text, plain.end), plain.end);
  const value = Number(`${plain.literal}e${multiplied.power}`);
  const more = multiplied.power > 0 ? readRemainder(text, multiplied.end, multiplied.power) : null;
  return {
    end: more?.end ?? multiplied.end,
    value: value + (more?.value ?? 0),
    digits: true,
    multiplied: multiplied.power > 0,
    width: plain.width,
    decimal: plain.decimal,
  };
}

/** 5千 of 3万5千: digits again, with a smaller multiplier than before. */
function readRemainder(text: string, at: number, below: number): { end: number; value: number } | null {
  if (digitOf(text.charCodeAt(at)) < 0) return null;
  const plain = readPlain(text, at);
  if (plain === null) return null;
  const multiplied = readMultipliers(text, plain.end, plain.end);
  if (multiplied.power === 0 || multiplied.power >= below) return null;
  return { end: multiplied.end, value: Number(`${plain.literal}e${multiplied.power}`) };
}

interface Plain {
  readonly literal: string;
  readonly end: number;
  readonly width: number;
  readonly decimal: boolean;
}

function readPlain(text: string, at: number): Plain | null {
  let literal = '';
  let end = at;
  for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
    if (literal.length >= MAX_DIGITS) return null;
    literal += digit;
    end += 1;
  }
  const width = literal.length;
  // 1,234,567: only whole groups of three, so that a comma between two sentences is not swallowed.
  while (width <= 3 && text.charAt(end) === ',' && isGroup(text, end + 1) && literal.length < MAX_DIGITS) {
    literal += text.slice(end + 1, end + 4);
    end += 4;
  }
  const point = text.charAt(end);
  const decimal = (point === '.' || point === '．') && digitOf(text.charCodeAt(end + 1)) >= 0;
  if (decimal) {
    literal += '.';
    end += 1;
    for (let digit = digitOf(text.charCodeAt(end)); digit >= 0; digit = digitOf(text.charCodeAt(end))) {
      if (literal.length > MAX_DIGITS) return null;
      literal += digit;
      end += 1;
    }
  }
  return { literal, end, width, decimal };
}

function isGroup(text: string, at: number): boolean {
  for (let digit = at; digit < at + 3; digit += 1) {
    const code = text.charCodeAt(digit);
    if (!(code >= 0x30 && code <= 0x39)) return false;
  }
  return digitOf(text.charCodeAt(at + 3)) < 0;
}

/** `from`: past a blank; `otherwise`: where the number ends if no multiplier follows the blank. */
function readMultipliers(text: string, from: number, otherwise: number): { end: number; power: number } {
  let end = from;
  let power = 0;
  if (MORE.includes(text.charAt(end)) && end < text.length) end += 1;
  // 千万 and 万亿 rise; 亿千 does not, because the 千 there belongs to a unit (亿千瓦时).
  let last = 0;
  for (let next = powerAt(text, end); next > last; next = powerAt(text, end)) {
    power += next;
    last = next;
    end += 1;
  }
  if (power === 0) {
    const more = end > from && from === otherwise;
    return { end: more ? end : otherwise, power };
  }
  if (MORE.includes(text.charAt(end)) && end < text.length) end += 1;
  return { end, power };
}

const UNIT_BY_THOUSAND = '瓦克米伏卡';

/** The power of ten that the character stands for; 0 for others, and for the 千 of 千瓦 and 千克. */
function powerAt(text: string, at: number): number {
  const power = POWERS.get(text.charAt(at)) ?? 0;
  const next = text.charAt(at + 1);
  return power === 3 && next !== '' && UNIT_BY_THOUSAND.includes(next) ? 0 : power;
}

function skipBlank(text: string, at: number): number {
  return isBlank(text.charCodeAt(at)) ? at + 1 : at;
}

/**
 * 十七亿, 三千二百万, 一点五. A run of plain digits (二〇二一, 一二三) is a year or a name and no number here.
 */
function readHan(text: string, at: number): NumberRead | null {
  let [total, section, digit, end] = [0, 0, -1, at];
  let placed = false;
  for (; end < at + MAX_HAN; end += 1) {
    const char = text.charAt(end);
    const value = HAN_DIGITS.get(char);
    if (value !== undefined) {
      if (digit > 0) return null;
      digit = value;
      continue;
    }
    const power = POWERS.get(char);
    if (power === undefined) break;
    placed = true;
    if (power < 4) {
      section += (digit < 0 ? 1 : digit) * 10 ** power;
    } else {
      const below = section + Math.max(digit, 0);
      // 亿 lifts everything before it, also the 万 of 三万亿.
      total = power === 8 ? (total + below) * 1e8 : total + below * 1e4;
      section = 0;
    }
    digit = -1;
  }
  if (end === at) return null;
  const whole = total + section + Math.max(digit, 0);
  const result = { value: whole, digits: false, multiplied: whole >= 10_000, width: placed ? 0 : 1, decimal: false };
  if (text.charAt(end) === '点') return readHanDecimal(text, end, result);
  if (MORE.includes(text.charAt(end)) && end < text.length && placed) {
    const multiplied = readMultipliers(text, end, end);
    return { ...result, ...liftBy(whole, multiplied.power), end: multiplied.end };
  }
  return { ...result, end };
}

/** 十余万: the multiplier after 余 lifts the whole. */
function liftBy(value: number, power: number) {
  return power === 0 ? {} : { value: Number(`${value}e${power}`), multiplied: true };
}

function readHanDecimal(text: string, point: number, whole: Omit<NumberRead, 'end'>): NumberRead | null {
  let digits = '';
  let end = point + 1;
  for (let value = HAN_DIGITS.get(text.charAt(end)); value !== undefined; value = HAN_DIGITS.get(text.charAt(end))) {
    if (digits.length >= 6) return null;
    digits += value;
    end += 1;
  }
  if (digits === '') return { ...whole, end: point };
  const multiplied = readMultipliers(text, end, end);
  const value = Number(`${whole.value}.${digits}e${multiplied.power}`);
  return { ...whole, value, end: multiplied.end, multiplied: multiplied.power > 0, decimal: true };
}
