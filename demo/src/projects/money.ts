import type { Money, Origin, Yuan } from '../model.ts';
import type { Random } from '../random.ts';
import type { SlotAmounts } from './amounts.ts';
import type { Series } from './series.ts';

const WAN = 10_000;

/** Completes the amounts of a project: its parts and its sources, each in whole 万元 and adding up to the whole. */
export function makeMoney(random: Random, origin: Origin, amounts: SlotAmounts, series: Series): Money {
  const { total } = amounts;
  const enterprise = origin === 'ATTRACTED' || origin === 'UPGRADE';
  const land = Math.round(total * random.between(0.03, 0.1));
  const equipment = Math.round(total * (enterprise ? random.between(0.35, 0.55) : random.between(0.05, 0.15)));
  const fixed = Math.round(total * random.between(0.82, 0.95));
  const annualPlan: Record<number, Yuan> = {};
  if (series.plan2025 !== undefined) annualPlan[2025] = series.plan2025 * WAN;
  if (amounts.plan !== undefined) annualPlan[2026] = amounts.plan * WAN;
  return {
    ...(origin === 'ATTRACTED' ? { contracted: contracted(random, total) * WAN } : {}),
    total: total * WAN,
    fixed: fixed * WAN,
    civil: (fixed - equipment - Math.min(land, fixed - equipment)) * WAN,
    equipment: equipment * WAN,
    land: Math.min(land, fixed - equipment) * WAN,
    ...(enterprise ? enterpriseSources(random, total) : publicSources(random, total)),
    annualPlan,
    doneBefore: series.doneBefore * WAN,
    monthDone: new Map([...series.months].map(([month, amount]) => [month, amount * WAN])),
  };
}

/** The contract often promises more than is filed later. */
function contracted(random: Random, total: number): number {
  return random.chance(0.5) ? total : Math.round((total * random.between(1.05, 1.4)) / 1000) * 1000;
}

function enterpriseSources(random: Random, total: number): Pick<Money, 'own' | 'bankLoan'> {
  if (random.chance(0.35)) return { own: total * WAN };
  const loan = Math.round(total * random.between(0.2, 0.5));
  return { own: (total - loan) * WAN, bankLoan: loan * WAN };
}

function publicSources(random: Random, total: number): Partial<Money> & Pick<Money, 'own'> {
  const bond = Math.round(total * random.between(0.25, 0.5));
  const central = random.chance(0.4) ? Math.round(total * random.between(0.08, 0.2)) : 0;
  const provincial = random.chance(0.4) ? Math.round(total * random.between(0.03, 0.1)) : 0;
  return {
    ...(central > 0 ? { central: central * WAN } : {}),
    ...(provincial > 0 ? { provincial: provincial * WAN } : {}),
    specialBond: bond * WAN,
    own: (total - bond - central - provincial) * WAN,
  };
}
