import type { Libraries, Library as LibraryAnswer, LibraryListQuery, StockFilters, StockList } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { growthOf, type Library, percentOf } from '../domain/stock/libraries.ts';
import { STOCK_LISTED, stockRefusals } from '../messages/stock.ts';
import { libraryRules, milestoneStages } from '../rules.ts';
import { type LibraryCounts, libraryCounts, libraryProjects } from '../sql/libraries.ts';
import { MOST_LISTED, ruleNamed, stockBasis } from './stock-basis.ts';

/** The three libraries under every calibre of the catalogue: stock, growth, and what went from one to the next. */
export async function librariesAnswer(
  trx: ReadTrx,
  actor: Actor,
  asked: StockFilters,
  now: string,
): Promise<Libraries> {
  const basis = await stockBasis(trx, actor, libraryRules, asked, now);
  const { rule, question, days } = basis;
  const sets: Libraries['sets'][number][] = [];
  let projects = 0;
  for (const { id, label, basis: source, libraries } of rule.body.sets) {
    const read = await libraryCounts(trx, question, libraries, days, rule.body.waitingMonths);
    const answers = libraries.map((library, place) =>
      libraryAnswer(library, read.libraries[place], place + 1 < libraries.length),
    );
    projects = read.projects;
    sets.push({ id, label, basis: source, libraries: answers, outside: read.outside });
  }
  return {
    period: basis.period,
    day: basis.day,
    yearStart: days.yearStart,
    rule: ruleNamed(rule),
    countsFrom: question.countsFrom,
    projects,
    sets,
  };
}

function libraryAnswer(library: Library, counts: LibraryCounts | undefined, hasNext: boolean): LibraryAnswer {
  if (!counts) throw new Error(`no counts of library ${library.id}`);
  const { stocks, came, went, medianDays, waiting } = counts;
  const since = (before: { readonly projects: number; readonly amount: number }) => ({
    projects: growthOf(stocks.now.projects, before.projects),
    amount: growthOf(stocks.now.amount, before.amount),
  });
  const labels = new Map(milestoneStages().map(({ code, label }) => [code, label]));
  return {
    id: library.id,
    label: library.label,
    from: library.from.map((code) => `${code} ${labels.get(code) ?? ''}`).join(STOCK_LISTED),
    ...stocks.now,
    growth: { month: since(stocks.monthBefore), year: since(stocks.yearStart), yearBefore: since(stocks.yearBefore) },
    came,
    conversion: hasNext
      ? {
          ...went,
          ofProjects: stocks.yearStart.projects,
          ofAmount: stocks.yearStart.amount,
          projectPercent: percentOf(went.projects, stocks.yearStart.projects),
          amountPercent: percentOf(went.amount, stocks.yearStart.amount),
          medianDays,
        }
      : null,
    waiting,
  };
}

/** The projects behind a figure of a library. */
export async function libraryList(
  trx: ReadTrx,
  actor: Actor,
  asked: LibraryListQuery,
  now: string,
): Promise<StockList> {
  const { rule, question, days } = await stockBasis(trx, actor, libraryRules, asked, now);
  const set = rule.body.sets.find(({ id }) => id === asked.set);
  const place = set?.libraries.findIndex(({ id }) => id === asked.library) ?? -1;
  if (!set || place < 0) throw stockRefusals.stock_set_unknown();
  const part =
    asked.part === 'waiting'
      ? { part: asked.part, months: asked.months ?? rule.body.waitingMonths[0] ?? 0 }
      : { part: asked.part };
  return libraryProjects(trx, question, set.libraries, days, { place, ...part }, MOST_LISTED);
}
