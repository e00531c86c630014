import { type Dossier, type Fact, over, projectNumber, UNKNOWN } from './dossier.ts';
import { latestMonth } from './months.ts';
import { WAN } from './promises.ts';

/** A mu is two thirds of a thousand square metres. */
const SQUARE_METRES_OF_MU = 2000 / 3;

const total = (dossier: Dossier): Fact => projectNumber(dossier, 'totalInvestment');

/** 万元 a mu. */
export const investmentPerMu = (dossier: Dossier): Fact =>
  over(projectNumber(dossier, 'fixedInvestment'), projectNumber(dossier, 'landMu'), 1 / WAN);

export const ownFundsShare = (dossier: Dossier): Fact => over(projectNumber(dossier, 'fundSelf'), total(dossier), 100);

export const floorAreaRatio = (dossier: Dossier): Fact =>
  over(projectNumber(dossier, 'buildingArea'), projectNumber(dossier, 'landMu'), 1 / SQUARE_METRES_OF_MU);

/** Of the whole investment, what came of the money that the project's lead brought. */
export function fundsRate(dossier: Dossier): Fact {
  const { lead } = dossier;
  const came = lead?.values.fundsInPlace;
  if (!lead || typeof came !== 'number') return UNKNOWN;
  return over({ value: came, sources: [{ kind: 'lead', id: lead.id, key: 'fundsInPlace' }] }, total(dossier), 100);
}

/** Done since the start, of the whole investment. */
export const scaleDone = (dossier: Dossier): Fact =>
  over(latestMonth(dossier, 'cumDoneAmt')?.fact ?? UNKNOWN, total(dossier), 100);

/** By how many points the funds are behind what was done; 0 where they are not. */
export function fundsBehind(dossier: Dossier): Fact {
  const [done, funds] = [scaleDone(dossier), fundsRate(dossier)];
  const sources = [...done.sources, ...funds.sources];
  if (done.value === null || funds.value === null) return { value: null, sources };
  return { value: Math.max(0, done.value - funds.value), sources };
}

/** What approved changes moved, up or down, of what the investment was first told to be. */
export function changeShare(dossier: Dossier): Fact {
  const { changes, firstTotal } = dossier;
  if (firstTotal === null || firstTotal <= 0) return UNKNOWN;
  const moved = changes.map(({ values }) => Math.abs(Number(values.changeTo) - Number(values.changeFrom)));
  const sources = changes.map(({ id }) => ({ kind: 'change', id, key: 'changeTo' }) as const);
  const sum = moved.reduce((whole, each) => whole + each, 0);
  return { value: Number.isFinite(sum) ? (sum / firstTotal) * 100 : null, sources };
}

/** The investment as it stands, of what it was first told to be. */
export function costRatio(dossier: Dossier): Fact {
  const { firstTotal } = dossier;
  return firstTotal === null ? UNKNOWN : over(total(dossier), { value: firstTotal, sources: [] }, 100);
}
