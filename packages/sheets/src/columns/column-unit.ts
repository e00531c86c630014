import type { FieldEntry } from '../dictionary.ts';
import type { UnitSource } from '../reading.ts';
import { foldTight } from '../text/fold.ts';
import type { AmountTarget } from '../values/amount.ts';
import type { Caption } from './caption.ts';
import { parseUnit, parseUnitList, type Unit } from './units.ts';

/** Where the amounts of a field go; null for fields that carry no unit. */
export function targetOf(field: FieldEntry): AmountTarget | null {
  if (field.type === 'money') {
    if (field.baseUnit === 'USD') return { dimension: 'usd', baseFactor: 1, round: true };
    if (field.baseUnit?.includes('per mu')) return { dimension: 'moneyPerMu', baseFactor: 1, round: false };
    return { dimension: 'money', baseFactor: 1, round: true };
  }
  if (field.type === 'area') return { dimension: 'area', baseFactor: field.baseUnit === 'mu' ? 2000 : 3, round: false };
  if (field.type === 'decimal' && field.baseUnit === 'kWh') return { dimension: 'power', baseFactor: 1, round: false };
  if (field.type === 'decimal' && field.baseUnit === 'tce') return { dimension: 'energy', baseFactor: 1, round: false };
  return null;
}

export interface ColumnUnit {
  readonly unit: Unit;
  readonly source: UnitSource;
}

/** The units said about one column, nearest first. */
export interface UnitVoices {
  readonly own: readonly ColumnUnit[];
  readonly group: readonly ColumnUnit[];
  readonly sheet: readonly ColumnUnit[];
}

/** Collects what caption, unit row, groups and the sheet's unit line say about a column. */
export function unitVoices(
  path: readonly Caption[],
  unitTexts: readonly string[],
  sheetUnits: readonly Unit[],
): UnitVoices {
  const leafIndex = path.findLastIndex((caption) => !caption.unitOnly);
  const own: ColumnUnit[] = [];
  const group: ColumnUnit[] = [];
  path.forEach((caption, index) => {
    // A caption that is only a unit, below the column's caption, is that column's unit row.
    const list = index >= leafIndex ? own : group;
    const source: UnitSource = index > leafIndex ? 'unitRow' : index === leafIndex ? 'caption' : 'group';
    list.push(...caption.units.map((unit) => ({ unit, source })));
  });
  for (const text of unitTexts) {
    own.push(
      ...parseUnitList(foldTight(text).replace(/^\((.*)\)$/, '$1')).map((unit) => ({
        unit,
        source: 'unitRow' as const,
      })),
    );
  }
  return { own, group: group.reverse(), sheet: sheetUnits.map((unit) => ({ unit, source: 'sheet' as const })) };
}

/** Whether the units over the column allow the field: 用地(万元), or 土地 below 投资(万元), is no area. */
export function unitAllows(field: FieldEntry, voices: UnitVoices): boolean {
  const target = targetOf(field);
  if (target) {
    const nearest = voices.own.length > 0 ? voices.own : voices.group;
    return nearest.length === 0 || nearest.some(({ unit }) => suits(unit, target));
  }
  if (voices.own.length === 0) return true;
  const percent = field.type === 'percent' || field.baseUnit === 'pp';
  return voices.own.some(({ unit }) =>
    percent ? unit.dimension === 'percent' : unit.dimension === 'count' && field.type === 'integer',
  );
}

function suits(unit: Unit, target: AmountTarget): boolean {
  return unit.dimension === target.dimension || (target.dimension === 'moneyPerMu' && unit.dimension === 'money');
}

// Where nobody says a unit, areas and coal are in the unit every office uses; money and power come in several.
const DEFAULTS: Readonly<Record<string, string>> = { mu: '亩', m2: '㎡', tce: '吨标煤' };

/** The unit of a column's plain numbers for a field, and who said it; null when nobody did. */
export function resolveUnit(field: FieldEntry, voices: UnitVoices): ColumnUnit | null {
  const target = targetOf(field);
  if (!target) return voices.own[0] ?? null;
  for (const voice of [...voices.own, ...voices.group, ...voices.sheet]) {
    if (voice.unit.dimension === target.dimension) return voice;
    if (suits(voice.unit, target)) return { ...voice, unit: { ...voice.unit, dimension: target.dimension } };
  }
  const fallback = parseUnit(DEFAULTS[field.baseUnit ?? ''] ?? '');
  return fallback && { unit: fallback, source: 'default' };
}
