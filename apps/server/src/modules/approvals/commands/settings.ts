import type { ApprovalSetting } from '@guatu/contract';
import type { IsoDay } from '@guatu/kernel';
import { type ApprovalCatalog, compareModes } from '@guatu/planning';
import { saveRecords, type Trx } from '../../../platform/ledger/index.ts';
import { factText } from '../domain/conditions.ts';
import { keyOfFact } from '../domain/mode-remark.ts';
import type { ProjectRow } from '../domain/project-row.ts';
import { approvalRefusals, approvalWords, shownFact } from '../messages.ts';
import { openRoad } from '../queries/project.ts';
import { type Judging, roadOf, todayOf } from '../queries/road.ts';
import type { ApprovalDeps } from './acts.ts';

/**
 * Settles what the road of a project hangs on: facts that the ledger has no field for, the road itself, a fast-track mode.
 * All at once or nothing; a mode is taken only when the facts, with those just settled, open it.
 */
export async function settle(
  trx: Trx,
  deps: ApprovalDeps,
  by: string,
  id: string,
  setting: ApprovalSetting,
): Promise<{ readonly version: number }> {
  const today = todayOf(deps.clock);
  const { row, inForce } = await openRoad(trx, id, today);
  if (row.version !== setting.version) {
    throw approvalRefusals.approval_stale({ yours: setting.version, current: row.version });
  }
  const catalog = inForce.rule.body;
  const facts = Object.entries(setting.facts ?? {}).map(([factId, value]) => settledFact(catalog, factId, value));
  const changes: Record<string, string | null> = Object.fromEntries(facts.map((fact) => [fact.key, fact.text]));
  const told = facts.map(({ sentence }) => sentence);
  const settled: ProjectRow = { ...row, conditions: [...row.conditions, ...facts.map(({ part }) => part)] };

  if (setting.graph !== undefined && setting.graph !== row.approval_template) {
    const graph = setting.graph === null ? null : catalog.graphs.get(setting.graph);
    if (graph === undefined) throw approvalRefusals.approval_road_unknown({ id: setting.graph ?? '' });
    changes.approvalTemplate = setting.graph;
    told.push(approvalWords.settings.graph(graph?.title ?? null));
  }
  if (setting.mode !== undefined && setting.mode !== row.fast_track) {
    if (setting.note === undefined) throw approvalRefusals.approval_ground_missing();
    const graphId = setting.graph === undefined ? row.approval_template : setting.graph;
    const onRoad: ProjectRow = { ...settled, approval_template: graphId, fast_track: null };
    const title = setting.mode === null ? null : openMode(onRoad, inForce, setting.mode, today);
    changes.fastTrack = setting.mode;
    told.push(approvalWords.settings.mode(title));
  }
  if (told.length === 0) throw approvalRefusals.approval_nothing_settled();
  await saveRecords(trx, deps.clock, deps.hooks, [
    {
      ...{ kind: 'project', id: row.id, version: row.version, territoryId: row.territory_id, changes, by },
      title: approvalWords.settings.batch(row.project_name, told),
      ...(setting.note === undefined ? {} : { reason: setting.note }),
    },
  ]);
  return { version: row.version + 1 };
}

function settledFact({ facts }: ApprovalCatalog, id: string, value: string | number | boolean | null) {
  const fact = facts.find((each) => each.id === id);
  if (!fact) throw approvalRefusals.approval_fact_unknown({ id });
  const { label, field } = fact;
  if (field !== undefined) throw approvalRefusals.approval_fact_of_ledger({ label });
  const text = value === null ? null : factText(fact, value);
  if (value !== null && text === null) throw approvalRefusals.approval_fact_wrong({ label, value: String(value) });
  const sentence = approvalWords.settings.fact(label, value === null ? null : shownFact(fact, value));
  return { key: keyOfFact(fact), text, sentence, part: { code: id, apv_fact: text } };
}

/** The title of a mode that the project may take. */
function openMode(row: ProjectRow, inForce: Judging, id: string, today: IsoDay): string {
  const catalog = inForce.rule.body;
  const { graph, road, files } = roadOf(row, inForce, today);
  const found = graph && road && compareModes(catalog, graph, road, files, today, inForce.line);
  const chosen = found?.find(({ mode }) => mode.id === id);
  if (!chosen) throw approvalRefusals.approval_mode_unknown({ id });
  const { mode, open, changes } = chosen;
  if (open.outcome === 'unknown') {
    throw approvalRefusals.approval_mode_open({
      title: mode.title,
      facts: open.why().missing.map(({ label }) => label),
    });
  }
  if (open.outcome === 'no') {
    throw approvalRefusals.approval_mode_closed({ title: mode.title, facts: changes.map(({ label }) => label) });
  }
  return mode.title;
}
