import { parseUnit, type Unit } from '../columns/units.ts';
import { fold } from '../text/fold.ts';

/** What a number-format code makes of a number. */
export interface NumberFormat {
  readonly code: string;
  readonly general: boolean;
  readonly date: {
    readonly year: boolean;
    readonly month: boolean;
    readonly day: boolean;
    readonly time: boolean;
  } | null;
  readonly percent: boolean;
  /** Digits shown after the point; null for General. */
  readonly decimals: number | null;
  /** What the shown number is to the stored one: 0.001 for each scaling comma, 0.0001 for `0!.0,` and the like. */
  readonly shownFactor: number;
  /** A unit printed by the format (`#,##0.00"万元"`). */
  readonly unit: Unit | null;
}

export const GENERAL: NumberFormat = {
  code: 'General',
  general: true,
  date: null,
  percent: false,
  decimals: null,
  shownFactor: 1,
  unit: null,
};

const cache = new Map<string, NumberFormat>([['General', GENERAL]]);

/** Reads a number-format code (its section for positive numbers). */
export function parseNumberFormat(code: string): NumberFormat {
  const known = cache.get(code);
  if (known) return known;
  const format = read(code);
  if (cache.size > 2000) cache.clear();
  cache.set(code, format);
  return format;
}

function read(code: string): NumberFormat {
  const section = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/)[0] ?? '';
  const literals: string[] = [];
  const bare = section
    .replace(/"([^"]*)"/g, (_, literal: string) => {
      literals.push(literal);
      return /[年月日时分秒]/.test(literal) ? '' : ' ';
    })
    .replace(/\[[^\]]*\]/g, (mark) => (/^\[(?:h+|m+|s+)\]$/i.test(mark) ? mark.slice(1, -1) : ''))
    .replace(/_./g, '')
    .replace(/\*./g, '');
  // `0!.0,` inserts a point into the digits: the usual Chinese format for 万 of a number stored in yuan.
  const inserted = /[!\\]\.(0+)/.exec(bare);
  const plain = bare.replace(/[!\\](.)/g, (_, char: string) => (/[年月日\-/.: ]/.test(char) ? char : ' '));
  if (/^general$/i.test(section.trim()) || section.trim() === '@' || section.trim() === '') {
    return { ...GENERAL, code };
  }
  const letters = plain.replace(/AM\/PM|A\/P|上午\/下午/gi, 'h');
  if (!/[0#?]/.test(letters) && /[ymdhs年月日]/i.test(letters)) {
    const time = /[hs]/i.test(letters);
    return {
      ...GENERAL,
      code,
      general: false,
      date: { year: /[ye年]/i.test(letters), month: hasMonth(letters), day: /[d日]/i.test(letters), time },
    };
  }
  const scaling = /[0#?](,+)(?![0#?,])/.exec(plain)?.[1]?.length ?? 0;
  const decimals = inserted ? (inserted[1]?.length ?? 0) : (/\.([0?#]+)/.exec(plain)?.[1]?.length ?? 0);
  return {
    code,
    general: false,
    date: null,
    percent: plain.includes('%'),
    decimals,
    shownFactor: 10 ** (-3 * scaling - (inserted?.[1]?.length ?? 0)),
    unit: literals.map((literal) => parseUnit(fold(literal), true)).find((unit) => unit !== null) ?? bareUnit(section),
  };
}

/** Units typed into the format without quotes: `0.00万元`. */
function bareUnit(section: string): Unit | null {
  const match = /(?:万|亿)?(?:元|亩|㎡)\s*$/.exec(fold(section.replace(/"[^"]*"/g, '').replace(/\\/g, '')));
  return match ? parseUnit(match[0]) : null;
}

function hasMonth(letters: string): boolean {
  if (letters.includes('月')) return true;
  // An m between hours or seconds counts minutes.
  return /(?:^|[^hs:])m/i.test(letters.replace(/h+[:时]?m+|m+[:分]?s+/gi, ''));
}
