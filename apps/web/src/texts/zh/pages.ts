import { appraisals } from './appraisals.ts';
import { approvals } from './approvals.ts';
import { blockers } from './blockers.ts';
import { bulletins } from './bulletins.ts';
import { causes } from './causes.ts';
import { changes } from './changes.ts';
import { dispatch } from './dispatch.ts';
import { dispatchCalendar } from './dispatch-calendar.ts';
import { evaluation } from './evaluation.ts';
import { evidence } from './evidence.ts';
import { exports } from './exports.ts';
import { factors } from './factors.ts';
import { funding } from './funding.ts';
import { indicators } from './indicators.ts';
import { notices } from './notices.ts';
import { project } from './project.ts';
import { ranking } from './ranking.ts';
import { ledgers, records } from './records.ts';
import { reports } from './reports.ts';
import { requests } from './requests.ts';
import { rules } from './rules.ts';
import { schemeForm } from './scheme-form.ts';
import { settlements } from './settlements.ts';
import { search, settings } from './shell.ts';
import { sixLists } from './six-lists.ts';
import { sources } from './sources.ts';
import { stock } from './stock.ts';
import { tasks } from './tasks.ts';
import { tours } from './tours.ts';
import { unitScore } from './unit-score.ts';
import { visits } from './visits.ts';

/** What only the other pages say: fetched with the first of them, so that the wall is not waited for longer than it needs. */
export const pages = {
  search,
  settings,
  sources,
  reports,
  blockers,
  causes,
  factors,
  evidence,
  changes,
  exports,
  bulletins,
  notices,
  records,
  project,
  rules,
  ledgers,
  approvals,
  dispatch,
  dispatchCalendar,
  sixLists,
  tasks,
  requests,
  tours,
  visits,
  settlements,
  stock,
  evaluation,
  ranking,
  unitScore,
  schemeForm,
  appraisals,
  funding,
  indicators,
} as const;
