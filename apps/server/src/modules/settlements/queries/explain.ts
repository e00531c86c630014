import {
  decimalOfNumber,
  formatDecimal,
  formatNumber,
  formatYuan,
  printDecimal,
  valueOrThrow,
  yuan,
} from '@guatu/kernel';
import type { PolicyRules } from '../domain/rules.ts';
import type { LinePoints, SettleLine } from '../domain/settle.ts';
import type { SettlementRecord } from '../domain/settlement.ts';
import type { SettlementSight } from '../domain/sight.ts';
import { explainWords } from '../messages/sentences.ts';

/** A number as it was written. */
const written = (value: number): string => printDecimal(valueOrThrow(decimalOfNumber(value)));
const percent = (share: number): string => formatNumber(share * 100, { decimals: 2 });
const points = (value: number): string => formatDecimal(valueOrThrow(decimalOfNumber(value)), { decimals: 2 });

export const wan = (amount: number): string => formatYuan(yuan(amount), 'wan', { decimals: 2 });

/** How the points of one promise came about. */
export function explainLine(line: SettleLine, { reached, counted, points: got }: LinePoints, hidden: boolean): string {
  if (hidden) return explainWords.hidden(line.title);
  return explainWords.line({
    ...{ title: line.title, unit: line.unit, up: line.direction === 'UP', capped: counted < reached },
    ...{ target: written(line.target), weight: written(line.weight), actual: written(line.actual ?? 0) },
    ...{ reached: percent(reached), counted: percent(counted), points: points(got) },
  });
}

/** From points to money, a sentence a step; what the reader may not know is said to be kept from him. */
export function explainSettlement(
  settlement: SettlementRecord,
  { tiers, vetoes, follows }: PolicyRules,
  sight: SettlementSight,
): readonly string[] {
  const { score, due, balance, agreed, paid, follow, followDue } = settlement;
  const found = vetoes.filter(({ id }) => settlement.vetoes.includes(id)).map(({ title }) => title);
  const tier = tiers.find(({ id }) => id === settlement.tier)?.title ?? settlement.tier;
  const followed = follows.find(({ id }) => id === follow);
  return [
    sight.scores
      ? explainWords.score(
          settlement.points.map((line) => points(line.points)),
          points(score),
        )
      : explainWords.withheld,
    found.length > 0 ? explainWords.vetoed(found) : explainWords.tier(sight.scores ? points(score) : null, tier),
    sight.money
      ? explainWords.money(
          wan(agreed),
          wan(due),
          wan(paid),
          explainWords.balance(wan(Math.abs(balance)), Math.sign(balance)),
        )
      : explainWords.moneyWithheld(wan(agreed), wan(paid)),
    ...(followed && followDue !== null ? [explainWords.follow(followed.title, followDue)] : []),
  ];
}
