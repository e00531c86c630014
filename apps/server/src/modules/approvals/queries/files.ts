import type { ApprovalAuditRow, ApprovalFileRow, ApprovalModeRemark, ClockState } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import type { Clock, StandingItem } from '@guatu/planning';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { projectRows } from '../sql.ts';
import { daysAnswer } from './answers.ts';
import { type JudgedRoad, modeRemarks } from './mode-remarks.ts';
import { roadOf } from './road.ts';
import { duties, inForceOn } from './rules.ts';

interface OpenFile extends JudgedRoad {
  readonly standing: StandingItem & { readonly clock: Clock };
}

/** Every accepted file of the scope with its clock: one statement, whatever the number of projects. */
async function allFiles(trx: ReadTrx, today: IsoDay): Promise<readonly OpenFile[]> {
  const inForce = await inForceOn(trx, today);
  const files: OpenFile[] = [];
  for (const row of await projectRows(trx, null)) {
    const held = inForce(row.territory_id);
    const { road, graph, files: kept } = roadOf(row, held, today);
    for (const standing of road?.items.values() ?? []) {
      const { clock } = standing;
      if (!clock?.acceptedOn) continue;
      files.push({ row, graph, files: kept, catalog: held.rule.body, standing: { ...standing, clock } });
    }
  }
  return files;
}

const WORST: readonly ClockState[] = ['OVERDUE', 'PAUSED', 'RUNNING', 'STOPPED', 'WAITING', 'DONE'];
const LIGHTS = ['RED', 'YELLOW', 'GREEN', null];

/** The files that are not decided, worst first, of one duty or all. */
export async function openFiles(trx: ReadTrx, duty: string | undefined, today: IsoDay) {
  const open = (await allFiles(trx, today)).filter(({ standing }) => standing.clock.state !== 'DONE');
  const remarks = await modeRemarks(trx, onePerProject(open));
  const wanted = open.filter(({ standing }) => duty === undefined || standing.item.duties.includes(duty));
  const counts: Record<ClockState, number> = { WAITING: 0, RUNNING: 0, PAUSED: 0, STOPPED: 0, OVERDUE: 0, DONE: 0 };
  for (const { standing } of wanted) counts[standing.clock.state] += 1;
  return {
    today,
    total: wanted.length,
    counts,
    duties: duties()
      .map(({ id, title }) => ({
        ...{ id, title },
        count: open.filter(({ standing }) => standing.item.duties.includes(id)).length,
      }))
      .filter(({ count }) => count > 0),
    files: wanted.map((file) => fileRow(file, remarks.get(file.row.id) ?? null)).sort(worstFirst),
  };
}

/** Of each project one file, which tells its road no worse than another would. */
function onePerProject(files: readonly OpenFile[]): readonly OpenFile[] {
  return [...new Map(files.map((file) => [file.row.id, file])).values()];
}

function fileRow({ row, standing }: OpenFile, modeRemark: ApprovalModeRemark | null): ApprovalFileRow {
  const { item, clock, critical } = standing;
  const leading = clock.promised ?? clock.statutory;
  return {
    projectId: row.id,
    projectName: row.project_name,
    territoryId: row.territory_id,
    code: item.code,
    title: item.title,
    body: item.body,
    state: clock.state,
    light: clock.light,
    acceptedOn: clock.acceptedOn,
    remaining: leading?.remaining ?? null,
    due: leading?.due ?? null,
    days: daysAnswer(clock.days),
    critical,
    modeRemark,
  };
}

/** Red before yellow before green; the most overdue, then those with the least left. */
function worstFirst(a: ApprovalFileRow, b: ApprovalFileRow): number {
  return (
    LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) ||
    (a.remaining ?? 0) - (b.remaining ?? 0) ||
    WORST.indexOf(a.state) - WORST.indexOf(b.state) ||
    a.projectName.localeCompare(b.projectName, 'zh')
  );
}

/** Whose days the files of each item took, over all projects of the scope. */
export async function clockAudit(trx: ReadTrx, duty: string | undefined, today: IsoDay) {
  const files = (await allFiles(trx, today)).filter(
    ({ standing }) => duty === undefined || standing.item.duties.includes(duty),
  );
  const byCode = new Map<string, OpenFile[]>();
  for (const file of files) {
    const { code } = file.standing.item;
    const known = byCode.get(code);
    if (known) known.push(file);
    else byCode.set(code, [file]);
  }
  return {
    today,
    projects: new Set(files.map(({ row }) => row.id)).size,
    rows: [...byCode.values()].map(auditRow).sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

function auditRow(files: readonly OpenFile[]): ApprovalAuditRow {
  const [first] = files;
  if (!first) throw new Error('an item without files has no row');
  const { code, title, body } = first.standing.item;
  const clocks = files.map(({ standing }) => standing.clock);
  const sum = (count: (clock: Clock) => number) => clocks.reduce((total, clock) => total + count(clock), 0);
  const decided = clocks.filter(({ state }) => state === 'DONE');
  return {
    code,
    title,
    body,
    files: files.length,
    decided: decided.length,
    late: clocks.filter(({ promised, statutory }) => (promised ?? statutory)?.late).length,
    days: {
      agency: sum(({ days }) => days.AGENCY),
      applicant: sum(({ days }) => days.APPLICANT),
      excluded: sum(({ days }) => days.EXCLUDED),
      stopped: sum(({ days }) => days.STOPPED),
    },
    medianAgencyDays: median(decided.map(({ days }) => days.AGENCY)),
    corrections: sum(({ spans }) => spans.filter(({ why }) => why === 'CORRECTION').length),
  };
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
