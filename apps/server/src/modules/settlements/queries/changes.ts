import type { PolicySettlement } from '@guatu/contract';
import { decimalOfNumber, printDecimal, valueOrThrow } from '@guatu/kernel';
import type { PolicyRules } from '../domain/rules.ts';
import type { SettlementRecord } from '../domain/settlement.ts';
import { type SettlementSight, sightOfSettlement } from '../domain/sight.ts';
import { changeWords } from '../messages/sentences.ts';
import { wan } from './explain.ts';

const OPEN_MONEY = ['agreed', 'paid'] as const;
const ALL_MONEY = ['agreed', 'due', 'paid', 'balance'] as const;

type Changes = NonNullable<PolicySettlement['replaces']>['changes'];

const written = (value: number | null | undefined): string =>
  value === null || value === undefined ? changeWords.absent : printDecimal(valueOrThrow(decimalOfNumber(value)));

/** What differs between a settlement and the version in whose place it was made: results first, then what they rest on. */
export function changesBetween(
  before: SettlementRecord,
  after: SettlementRecord,
  { engine, tiers, vetoes }: PolicyRules,
  tax: boolean,
): Changes {
  const sights = [before, after].map((each) => sightOfSettlement(each, engine, tax));
  const money = sights.every((sight) => sight.money) ? ALL_MONEY : OPEN_MONEY;
  const tier = (id: string) => tiers.find((each) => each.id === id)?.title ?? id;
  const found = (ids: readonly string[]) =>
    changeWords.vetoesFound(vetoes.flatMap(({ id, title }) => (ids.includes(id) ? [title] : [])));
  const figures = [
    ...(sights.every(({ scores }) => scores) ? [[changeWords.score, written(before.score), written(after.score)]] : []),
    [changeWords.tier, tier(before.tier), tier(after.tier)],
    [changeWords.vetoes, found(before.vetoes), found(after.vetoes)],
    ...money.map((field) => [changeWords[field], wan(before[field]), wan(after[field])]),
    ...lineFigures(before, after, sights),
  ];
  return figures.flatMap(([what = '', then = '', now = '']) =>
    then === now ? [] : [{ what, before: then, after: now }],
  );
}

function lineFigures(before: SettlementRecord, after: SettlementRecord, sights: readonly SettlementSight[]) {
  const codes = [...new Set([...before.lines, ...after.lines].map(({ code }) => code))].sort();
  return codes.flatMap((code) => {
    const [then, now] = [before, after].map(({ lines }) => lines.find((line) => line.code === code));
    const title = now?.title ?? then?.title ?? code;
    return [
      [changeWords.target(title), written(then?.target), written(now?.target)],
      [changeWords.weight(title), written(then?.weight), written(now?.weight)],
      ...(sights.every(({ line }) => line(code))
        ? [[changeWords.actual(title), written(then?.actual), written(now?.actual)]]
        : []),
    ];
  });
}
