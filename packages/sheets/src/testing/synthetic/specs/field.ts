import { type CellMaker, oneOf, person, seq, words } from '../cells.ts';

export interface FieldSpec {
  readonly id: string;
  /** Captions that stand by themselves. `{Y}` `{P}` `{N}` are this, last and next year, `{M}` the month. */
  readonly captions: readonly string[];
  /** Group caption, and captions that are short for below it. */
  readonly group?: string;
  readonly below?: readonly string[];
  readonly make: CellMaker;
  readonly unit?: 'money' | 'mu' | 'm2' | 'percent' | 'power' | 'energy' | 'pp' | 'usd' | 'perMu';
  readonly rate?: true;
}

/** A million yuan. */
export const M = 1e6;

export const name: CellMaker = (random) => {
  const text = person(random);
  return { value: text, gold: text };
};

export const factor = oneOf([
  ['用地', 'LAND'],
  ['规划', 'PLANNING'],
  ['征拆', 'DEMOLITION'],
  ['水', 'WATER'],
  ['电', 'POWER'],
  ['融资', 'FINANCE'],
  ['手续', 'PERMIT'],
  ['道路', 'ROAD'],
  ['其他', 'OTHER'],
]);

export const REMARK: FieldSpec = { id: 'remark', captions: ['备注', '备 注', '备注说明'], make: words };
export const SEQ: FieldSpec = { id: 'seq', captions: ['序号', '序 号', '序\n号'], make: seq };

export function oneOfText(texts: readonly string[]): CellMaker {
  return (random) => {
    const text = random.pick(texts);
    return { value: text, gold: text };
  };
}

/** Percent values; the ledger decides per column how they are written. */
export function rate(): CellMaker {
  return (random) => ({ value: Number((random.next() * 110).toFixed(1)) });
}
