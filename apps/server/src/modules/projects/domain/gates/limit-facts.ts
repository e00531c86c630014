import type { Facts } from '@guatu/kernel';
import { projectStateOf } from '../stays/stays.ts';
import type { RecordValues } from './facts.ts';

/**
 * What limits ask of a project beside its dates. Land price counts neither in what was invested nor in the whole; a ledger does
 * not say how much of what was done is land, so the share is at most this, and a low one accuses nobody wrongly.
 */
export function limitFacts(project: RecordValues, lead: RecordValues | null): Facts {
  const number = (id: string) => numberOf(project[id]) ?? numberOf(lead?.[id]);
  const [total, land] = [numberOf(project.totalInvestment), numberOf(project.landInvestment)];
  return {
    suspended: projectStateOf(project) === 'SUSPENDED',
    investedPercent: shareOf(investedSoFar(project), total === null || land === null ? null : total - land),
    startedLandPercent: shareOf(number('startedLandMu'), number('landMu')),
  };
}

/** Per cent; null where either is not known or there is nothing to divide by. */
function shareOf(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole <= 0 ? null : (part * 100) / whole;
}

/** As last reported since the start, or what was done up to last year and what was reported of this one. */
function investedSoFar(project: RecordValues): number | null {
  const since = latestOf(project, 'cumDoneAmt');
  if (since !== null) return since.value;
  const year = latestOf(project, 'ytdDoneAmt');
  const before = year && numberOf(project[`cumToLastYearAmt@${year.period.slice(0, 4)}Y`]);
  return year === null || before === null ? null : before + year.value;
}

function latestOf(project: RecordValues, id: string): { readonly period: string; readonly value: number } | null {
  const start = `${id}@`;
  const reported = Object.entries(project).flatMap(([key, value]) => {
    const amount = key.startsWith(start) ? numberOf(value) : null;
    return amount === null ? [] : [{ period: key.slice(start.length), value: amount }];
  });
  return reported.sort((a, b) => (a.period < b.period ? 1 : -1))[0] ?? null;
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);
