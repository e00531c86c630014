export type Dimension =
  | 'money'
  | 'dollar'
  | 'area'
  | 'length'
  | 'mass'
  | 'energy'
  | 'electricity'
  | 'load'
  | 'power'
  | 'tonsPerDay'
  | 'volumePerDay'
  | 'people'
  | 'count'
  | 'percent'
  | 'percentagePoint';

/**
 * A recognised unit. One of it is `numerator / denominator` of the dimension's base unit: yuan, US dollar, m², m, tonne,
 * tonne of standard coal (tce), kWh, kVA, kW, tonne a day, m³ a day, person, piece, per cent, percentage point.
 */
export interface Unit {
  readonly label: string;
  readonly dimension: Dimension;
  readonly numerator: bigint;
  readonly denominator: bigint;
  /** 万 and 亿 without a currency word: money in a money column, but elsewhere 万 may count people or pieces. */
  readonly impliedMoney: boolean;
}

interface BaseUnit {
  readonly label: string;
  /** Other spellings, as they look after NFKC and in lower case. */
  readonly also?: readonly string[];
  readonly numerator?: bigint;
  readonly denominator?: bigint;
}

// 1 亩 is 2000/3 m² and 1 公顷 15 亩, exactly. Mass in tonnes, energy in tonnes of standard coal, electricity in kWh.
const BASES: Readonly<Record<Dimension, readonly BaseUnit[]>> = {
  money: [{ label: '元', also: ['元人民币', 'rmb', 'cny'] }],
  dollar: [{ label: '美元', also: ['usd'] }],
  area: [
    { label: '平方米', also: ['m2', '平米', '平方'] },
    { label: '亩', numerator: 2000n, denominator: 3n },
    { label: '公顷', also: ['ha'], numerator: 10_000n },
    { label: '平方公里', also: ['km2', '平方千米'], numerator: 1_000_000n },
  ],
  length: [
    { label: '米', also: ['m', '延米'] },
    { label: '公里', also: ['km', '千米'], numerator: 1000n },
  ],
  mass: [
    { label: '吨', also: ['t'] },
    { label: '千克', also: ['kg', '公斤'], denominator: 1000n },
  ],
  energy: [
    { label: '吨标煤', also: ['吨标准煤', 'tce'] },
    { label: '千克标准煤', also: ['千克标煤', '公斤标煤', '公斤标准煤', 'kgce'], denominator: 1000n },
  ],
  electricity: [
    { label: '千瓦时', also: ['度', 'kwh', 'kw·h', '千瓦小时'] },
    { label: '兆瓦时', also: ['mwh', 'mw·h'], numerator: 1000n },
    { label: '吉瓦时', also: ['gwh', 'gw·h'], numerator: 1_000_000n },
  ],
  // A transformer is measured in kVA and a machine in kW: without a power factor neither says anything about the other.
  load: [
    { label: '千伏安', also: ['kva'] },
    { label: '兆伏安', also: ['mva'], numerator: 1000n },
  ],
  power: [
    { label: '千瓦', also: ['kw'] },
    { label: '兆瓦', also: ['mw'], numerator: 1000n },
  ],
  tonsPerDay: [
    { label: '吨/日', also: ['吨/天', 't/d'] },
    { label: '吨/时', also: ['吨/小时', 't/h'], numerator: 24n },
  ],
  volumePerDay: [
    { label: '立方米/日', also: ['立方米/天', '方/日', '方/天', 'm3/d'] },
    { label: '立方米/时', also: ['立方米/小时', 'm3/h'], numerator: 24n },
  ],
  people: [{ label: '人', also: ['名', '人次'] }],
  count: [
    ...['个', '家', '户', '项', '台', '套', '件', '辆', '栋', '幢', '宗', '处', '座', '次', '份', '批'],
    ...['所', '间', '条', '笔', '部', '组', '只', '块', '张', '期', '班', '株', '头', '枚', '台套', '单元'],
    ...['类', '场'],
  ].map((label) => ({ label, ...(label === '台套' ? { also: ['台/套', '台、套'] } : {}) })),
  percent: [{ label: '%', also: ['百分比'] }],
  percentagePoint: [{ label: '个百分点', also: ['百分点', 'pp'] }],
};

const MULTIPLIERS: readonly (readonly [prefix: string, factor: bigint])[] = [
  ['', 1n],
  ['千', 1000n],
  ['万', 10_000n],
  ['十万', 100_000n],
  ['百万', 1_000_000n],
  ['千万', 10_000_000n],
  ['亿', 100_000_000n],
];

const UNMULTIPLIED: readonly Dimension[] = ['percent', 'percentagePoint'];

/** Every spelling, after NFKC and in lower case, with its unit. */
export const UNITS: ReadonlyMap<string, Unit> = buildTable();

function buildTable(): ReadonlyMap<string, Unit> {
  const table = new Map<string, Unit>();
  // Plain units first: 千克 is a kilogram by itself and must not be taken for a thousand of something.
  for (const [prefix, factor] of MULTIPLIERS) {
    for (const { dimension, base } of allBases()) {
      if (prefix !== '' && UNMULTIPLIED.includes(dimension)) continue;
      addSpellings(table, prefix, factor, dimension, base);
    }
  }
  for (const prefix of ['万', '亿']) addImpliedMoney(table, prefix);
  return table;
}

// Dimension names are the keys of BASES by its type; Object.entries only knows strings.
function allBases(): { dimension: Dimension; base: BaseUnit }[] {
  return (Object.entries(BASES) as [Dimension, readonly BaseUnit[]][]).flatMap(([dimension, bases]) =>
    bases.map((base) => ({ dimension, base })),
  );
}

function addSpellings(table: Map<string, Unit>, prefix: string, factor: bigint, dimension: Dimension, base: BaseUnit) {
  const unit: Unit = {
    label: prefix + base.label,
    dimension,
    numerator: (base.numerator ?? 1n) * factor,
    denominator: base.denominator ?? 1n,
    impliedMoney: false,
  };
  for (const spelling of [base.label, ...(base.also ?? [])]) {
    const key = prefix + spelling;
    if (!table.has(key)) table.set(key, unit);
  }
}

function addImpliedMoney(table: Map<string, Unit>, prefix: string) {
  const money = table.get(`${prefix}元`);
  if (money) table.set(prefix, { ...money, impliedMoney: true });
}
