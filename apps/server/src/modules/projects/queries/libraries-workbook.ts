import type { Libraries, Library, StockFilters } from '@guatu/contract';
import type { Actor } from '../../../platform/auth/actor.ts';
import type { TakenFile, Taker } from '../../../platform/frames/index.ts';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { workbookWords } from '../messages/stock-workbook.ts';
import { libraryRules } from '../rules.ts';
import { libraryProjects } from '../sql/libraries.ts';
import { librariesAnswer } from './libraries.ts';
import { stockBasis } from './stock-basis.ts';
import {
  type CountSheet,
  countsWorkbook,
  inWan,
  MOST_BEHIND,
  percentCell,
  placeNames,
  refuseTooLong,
} from './stock-workbook.ts';

const { libraryHeads, projectHeads } = workbookWords;

/** The three libraries as a workbook: every figure of the page, and every project in the library that it stands in. */
export async function librariesWorkbook(
  trx: ReadTrx,
  actor: Actor,
  asked: StockFilters,
  taker: Taker,
): Promise<TakenFile> {
  const answer = await librariesAnswer(trx, actor, asked, taker.at);
  const behind = await projectsBehind(trx, actor, asked, answer, taker.at);
  const { day, rule } = answer;
  return countsWorkbook(trx, { what: workbookWords.libraries, day, rule, figures: figuresOf(answer), behind }, taker);
}

function figuresOf({ sets, projects, countsFrom }: Libraries): CountSheet {
  const months = sets[0]?.libraries[0]?.waiting.map((each) => each.months) ?? [];
  const { waiting, ...heads } = libraryHeads;
  return {
    name: workbookWords.libraries,
    heads: [...Object.values(heads), ...months.map(waiting)],
    rows: sets.flatMap((set) => set.libraries.map((library) => [set.label, ...cellsOf(library)])),
    notes: [
      workbookWords.counted(projects, workbookWords.levels[countsFrom] ?? String(countsFrom)),
      ...sets.map(({ label, outside }) => workbookWords.outside(label, outside)),
    ],
  };
}

function cellsOf({ label, projects, amount, growth, came, conversion, waiting }: Library) {
  return [
    label,
    projects,
    inWan(amount),
    percentCell(growth.month.projects),
    percentCell(growth.year.projects),
    percentCell(growth.yearBefore.projects),
    percentCell(growth.yearBefore.amount),
    came.projects,
    conversion?.projects ?? null,
    percentCell(conversion?.projectPercent ?? null),
    percentCell(conversion?.amountPercent ?? null),
    conversion?.medianDays ?? null,
    ...waiting.map((each) => each.projects),
  ];
}

async function projectsBehind(
  trx: ReadTrx,
  actor: Actor,
  asked: StockFilters,
  answer: Libraries,
  now: string,
): Promise<CountSheet> {
  refuseTooLong(answer.sets.flatMap(({ libraries }) => libraries).reduce((sum, { projects }) => sum + projects, 0));
  const { rule, question, days } = await stockBasis(trx, actor, libraryRules, asked, now);
  const placeOf = await placeNames(trx);
  const rows: CountSheet['rows'][number][] = [];
  for (const set of rule.body.sets) {
    for (const [place, library] of set.libraries.entries()) {
      const part = { place, part: 'stock' as const };
      const { projects } = await libraryProjects(trx, question, set.libraries, days, part, MOST_BEHIND);
      for (const { name, territoryId, amount, day } of projects) {
        const entered = day === null ? null : { date: day };
        rows.push([`${set.label} ${library.label}`, name, placeOf(territoryId), inWan(amount), entered]);
      }
    }
  }
  const { of, project, place, amount, entered } = projectHeads;
  return { name: workbookWords.behind, heads: [of, project, place, amount, entered], rows, notes: [] };
}
