import { BID_ACTS, type BidAct, type Values } from '@guatu/contract';
import type { ActInput } from './acts.ts';

/** One step of a bid as its row has it. */
export interface Step {
  readonly code: string;
  readonly act: BidAct;
  readonly on: string;
  readonly amount: number | null;
  readonly paper: string | null;
  readonly note: string | null;
  readonly files: readonly string[];
  readonly by: string;
}

/** What was brought of one material. */
export interface Brought {
  readonly files: readonly string[];
  readonly note: string | null;
  readonly by: string | null;
  readonly on: string | null;
}

/** The steps of a bid in order. */
export function stepsOf(values: Values): readonly Step[] {
  return codesOf(values, 'stepAct@').flatMap((code): Step[] => {
    const at = (id: string) => values[`${id}@${code}`];
    const act = BID_ACTS.find((each) => each === at('stepAct'));
    if (!act) return [];
    const amount = at('stepAmount');
    return [
      {
        ...{ code, act, on: text(at('stepOn')) ?? '', amount: typeof amount === 'number' ? amount : null },
        ...{ paper: text(at('stepPaper')), note: text(at('stepNote')), files: list(at('stepFiles')) },
        by: text(at('stepBy')) ?? '',
      },
    ];
  });
}

/** The values of the next step. */
export function nextStep(values: Values, { act, on, amount, paper, note, files }: ActInput, by: string): Values {
  const code = String(Number(codesOf(values, 'stepAct@').at(-1) ?? 0) + 1).padStart(2, '0');
  const filled = Object.entries({ stepAmount: amount, stepPaper: paper, stepNote: note }).filter(
    ([, value]) => value !== null,
  );
  return {
    ...{ [`stepAct@${code}`]: act, [`stepOn@${code}`]: on, [`stepBy@${code}`]: by },
    ...Object.fromEntries(filled.map(([id, value]) => [`${id}@${code}`, value])),
    ...(files.length === 0 ? {} : { [`stepFiles@${code}`]: [...files] }),
  };
}

/** What was brought, by the id of the material. */
export function broughtOf(values: Values): ReadonlyMap<string, Brought> {
  return new Map(
    codesOf(values, 'materialOn@').map((code) => {
      const at = (id: string) => values[`${id}@${code}`];
      const by = text(at('materialBy'));
      return [
        code,
        { files: list(at('materialFiles')), note: text(at('materialNote')), by, on: text(at('materialOn')) },
      ];
    }),
  );
}

function codesOf(values: Values, mark: string): readonly string[] {
  return Object.keys(values)
    .flatMap((key) => (key.startsWith(mark) ? [key.slice(mark.length)] : []))
    .sort();
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
