/** What a unit measures. Factors convert to the first unit named in the comment. */
export type Dimension =
  | 'money' // yuan
  | 'usd' // US dollars
  | 'area' // a third of a square metre, so that 1 亩 = 2000 is exact
  | 'percent' // percent or percentage points
  | 'energy' // tonnes of standard coal
  | 'power' // kWh
  | 'moneyPerMu' // yuan per mu
  | 'count';

export interface Unit {
  /** The unit as it stands in the sheet, folded. */
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: number;
}

const SCALES: Readonly<Record<string, number>> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
};
const SCALE = '(百亿|十亿|亿|千万|百万|十万|万|千|百)?';

const FAMILIES: readonly { readonly form: RegExp; readonly dimension: Dimension; readonly factor: number }[] = [
  { form: new RegExp(`^${SCALE}(?:元/亩|元每亩)$`), dimension: 'moneyPerMu', factor: 1 },
  { form: new RegExp(`^${SCALE}(?:元|元人民币|人民币|人民币元|RMB)$`, 'i'), dimension: 'money', factor: 1 },
  { form: new RegExp(`^(?:人民币)${SCALE}元?$`), dimension: 'money', factor: 1 },
  { form: new RegExp(`^${SCALE}(?:美元|美金|USD)$`, 'i'), dimension: 'usd', factor: 1 },
  { form: new RegExp(`^${SCALE}亩$`), dimension: 'area', factor: 2000 },
  { form: new RegExp(`^${SCALE}(?:平方米|平米|平方|㎡|m2|m²|方)$`, 'i'), dimension: 'area', factor: 3 },
  { form: new RegExp(`^${SCALE}(?:公顷|ha)$`, 'i'), dimension: 'area', factor: 30_000 },
  { form: new RegExp(`^${SCALE}(?:平方公里|平方千米|km2|km²)$`, 'i'), dimension: 'area', factor: 3_000_000 },
  { form: new RegExp(`^${SCALE}(?:吨标准煤|吨标煤|吨标|tce)$`, 'i'), dimension: 'energy', factor: 1 },
  { form: new RegExp(`^${SCALE}(?:千克标准煤|公斤标准煤|千克标煤|kgce)$`, 'i'), dimension: 'energy', factor: 0.001 },
  { form: new RegExp(`^${SCALE}(?:千瓦时|千瓦小时|度|kwh|kw·h|kw\\.h)$`, 'i'), dimension: 'power', factor: 1 },
  { form: /^(?:%|百分比|百分点|个百分点|pp)$/i, dimension: 'percent', factor: 1 },
  {
    form: new RegExp(`^${SCALE}(?:个|家|户|人|项|次|名|位|件|台|套|条|宗|栋|笔|台套)$`),
    dimension: 'count',
    factor: 1,
  },
];

const known = new Map<string, Unit | null>();

/**
 * The unit that a word names (`万元`, `亩`, `万kWh`), or null. A bare `万` or `亿` counts as money only where the caller
 * expects money (`bareScale`), since it may as well count people.
 */
export function parseUnit(folded: string, bareScale = false): Unit | null {
  const text = folded.replace(/\s+/g, '');
  if (text === '' || text.length > 8) return null;
  if (bareScale && text in SCALES) return { text, dimension: 'money', factor: SCALES[text] ?? 1 };
  const cached = known.get(text);
  if (cached !== undefined) return cached;
  const unit = readUnit(text);
  if (known.size < 2000) known.set(text, unit);
  return unit;
}

function readUnit(text: string): Unit | null {
  for (const { form, dimension, factor } of FAMILIES) {
    const match = form.exec(text);
    if (match) return { text, dimension, factor: factor * (SCALES[match[1] ?? ''] ?? 1) };
  }
  return null;
}

/** Every unit of a list such as `万元、亩、%` or `亿元/个`; empty when one of its words is no unit. */
export function parseUnitList(folded: string): Unit[] {
  const whole = parseUnit(folded);
  if (whole) return [whole];
  const units = folded
    .split(/[、,;/\s]+|和|及/)
    .filter((part) => part !== '')
    .map((part) => parseUnit(part));
  return units.every((unit) => unit !== null) ? units.filter((unit) => unit !== null) : [];
}

/** `value × factor` without the binary tail: 12.34 × 10,000 is 123,400. */
export function times(value: number, factor: number): number {
  if (Number.isInteger(value) && Number.isInteger(factor)) return value * factor;
  return Number((value * factor).toPrecision(15));
}
