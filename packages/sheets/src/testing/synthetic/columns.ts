import type { LedgerKind } from '../../dictionary.ts';
import type { CellMaker } from './cells.ts';
import type { Random } from './random.ts';
import { DISTRACTORS, type FieldSpec, SPECS } from './specs/index.ts';

const KEYS: Readonly<Record<LedgerKind, string>> = {
  project: 'projectName',
  progress: 'unitName',
  lead: 'projectName',
  enterprise: 'enterpriseName',
  blocker: 'blockerDesc',
  funding: 'projectName',
};

export type RateStyle = 'written' | 'format' | 'fraction' | 'text';

/** A column of a generated ledger. */
export interface MadeColumn {
  readonly id: string | null;
  readonly path: readonly string[];
  /** Unit text of the column, wherever it is printed. */
  readonly unit: string | null;
  readonly factor: number;
  readonly make: CellMaker;
  readonly rate: RateStyle | null;
  readonly key: boolean;
  readonly money: boolean;
  readonly text: boolean;
}

export type UnitPlace = 'caption' | 'row' | 'group' | 'sheet';

export interface ColumnPlan {
  readonly columns: readonly MadeColumn[];
  readonly depth: number;
  readonly unitPlace: UnitPlace;
  readonly moneyUnit: string;
}

const MONEY = { 万元: 1e4, 亿元: 1e8, 元: 1 } as const;
const UNITS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  mu: [
    ['亩', 1],
    ['平方米', 3 / 2000],
    ['公顷', 15],
  ],
  m2: [
    ['平方米', 1],
    ['㎡', 1],
    ['万平方米', 1e4],
    ['亩', 2000 / 3],
  ],
  power: [
    ['万千瓦时', 1e4],
    ['千瓦时', 1],
    ['万kWh', 1e4],
  ],
  energy: [
    ['吨标煤', 1],
    ['吨标准煤', 1],
    ['tce', 1],
  ],
  usd: [['万美元', 1e4]],
  perMu: [['万元/亩', 1e4]],
};
const TEXT_FIELDS = new Set([
  'buildContent',
  'visualProgress',
  'monthProgress',
  'nextPlan',
  'blockerDesc',
  'demand',
  'issue',
  'measures',
  'progressNote',
  'remark',
]);

/** Chooses columns, captions, header depth and where units stand. */
export function planColumns(kind: LedgerKind, random: Random, year: number, month: number): ColumnPlan {
  const keep = random.pick([0.5, 0.75, 0.95]);
  const specs = SPECS[kind].filter(
    (spec) => spec.id === KEYS[kind] || (spec.id === 'seq' ? random.chance(0.93) : random.chance(keep)),
  );
  // Without money or any telling field a sheet is a list of names, not a ledger.
  const chosen = specs.length >= 5 ? specs : SPECS[kind].slice(0, 12);
  const depth = random.pick([1, 1, 2, 2, 3]);
  const unitPlace = random.pick<UnitPlace>(['caption', 'caption', 'row', 'group', 'sheet']);
  const moneyUnit = random.pick(['万元', '万元', '万元', '亿元']);
  const fill = (caption: string) =>
    caption
      .replaceAll('{Y}', String(year))
      .replaceAll('{P}', String(year - 1))
      .replaceAll('{N}', String(year + 1))
      .replaceAll('{M}', String(month));
  const columns = chosen.map((spec) => columnOf(spec, { random, depth, unitPlace, moneyUnit, fill, kind }));
  for (const distractor of DISTRACTORS) {
    if (!random.chance(0.07) || (distractor.kinds && !distractor.kinds.includes(kind))) continue;
    columns.push({
      id: null,
      path: [fill(distractor.caption)],
      unit: null,
      factor: 1e4,
      make: distractor.make,
      rate: null,
      key: false,
      money: false,
      text: false,
    });
  }
  return { columns, depth, unitPlace, moneyUnit };
}

interface Choice {
  readonly random: Random;
  readonly depth: number;
  readonly unitPlace: UnitPlace;
  readonly moneyUnit: string;
  readonly fill: (caption: string) => string;
  readonly kind: LedgerKind;
}

function columnOf(spec: FieldSpec, choice: Choice): MadeColumn {
  const { random, depth, unitPlace, fill, kind } = choice;
  const grouped = depth > 1 && spec.group !== undefined;
  const leaf = fill(random.pick(grouped && spec.below && random.chance(0.6) ? spec.below : spec.captions));
  const rate: RateStyle | null = spec.rate
    ? random.pick<RateStyle>(['written', 'written', 'format', 'fraction', 'text'])
    : null;
  const [unit, factor] = unitOf(spec, choice, rate);
  const group = grouped ? [fill(spec.group ?? '')] : [];
  const printed =
    unit !== null &&
    (unitPlace === 'caption' || (spec.unit !== 'money' && unitPlace !== 'row') || (unitPlace === 'group' && !grouped));
  const caption = printed ? random.pick([`${leaf}(${unit})`, `${leaf}（${unit}）`, `${leaf}\n(${unit})`]) : leaf;
  const path = [
    ...(unitPlace === 'group' && grouped && spec.unit === 'money' ? [`${group[0]}(${choice.moneyUnit})`] : group),
    ...nested(spec, choice, grouped),
    caption,
  ];
  return {
    id: spec.id,
    path,
    unit,
    factor,
    make: spec.make,
    rate,
    key: spec.id === KEYS[kind],
    money: spec.unit === 'money',
    text: TEXT_FIELDS.has(spec.id),
  };
}

function nested(spec: FieldSpec, choice: Choice, grouped: boolean): string[] {
  if (choice.depth < 3 || !grouped || choice.kind !== 'project') return [];
  if (['civilInvestment', 'equipInvestment'].includes(spec.id)) return ['其中'];
  if (['annualPlanAmt', 'monthDoneAmt', 'ytdDoneAmt', 'completionRate'].includes(spec.id))
    return [choice.fill('{Y}年')];
  if (['planStart', 'actualStart'].includes(spec.id)) return ['开工'];
  return [];
}

function unitOf(spec: FieldSpec, choice: Choice, rate: RateStyle | null): readonly [string | null, number] {
  const { random, moneyUnit } = choice;
  if (spec.unit === undefined) return [null, 1];
  if (spec.unit === 'percent') return [rate === 'written' ? '%' : null, 1];
  if (spec.unit === 'pp') return [rate === 'written' ? '百分点' : null, 1];
  if (spec.unit === 'money') return [moneyUnit, moneyUnit === '亿元' ? MONEY.亿元 : MONEY.万元];
  return random.pick(UNITS[spec.unit] ?? []);
}
