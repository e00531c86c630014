import { type IsoDay, valueOrThrow } from '@guatu/kernel';
import { explainUnit } from '@guatu/scoring';
import type { ReadTrx, Trx } from '../../../platform/ledger/index.ts';
import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import type { Dossier } from '../domain/facts/index.ts';
import { scoreFigures, THE_PROJECT } from '../domain/score.ts';
import { appraisalWords } from '../messages.ts';
import { dossiersOf } from '../queries/dossiers.ts';
import { underWay } from '../queries/due.ts';
import { figuresFound } from '../queries/figures.ts';
import { appraisalRulesOn, todayOf } from '../queries/parts.ts';
import { schemeFor } from '../queries/scheme-for.ts';
import { openSheet } from './open.ts';
import type { ActDeps } from './save.ts';

/** Projects whose dossiers are held at once. */
const AT_ONCE = 200;
/** Sheets opened in one round: a round is one transaction, and the next one goes on. */
const MOST = 20;

/**
 * Opens the sheet of every project under way that one of the warnings of its scheme strikes, and that has none of this
 * half-year yet. What is open is not opened again, so a second round does nothing. Answers how many were opened.
 */
export async function openTriggered(trx: Trx, deps: ActDeps): Promise<number> {
  const today = todayOf(deps.clock);
  const projects = await underWay(trx, today);
  let opened = 0;
  for (let from = 0; from < projects.length && opened < MOST; from += AT_ONCE) {
    const some = projects.slice(from, from + AT_ONCE);
    const leaves = new Map(some.map(({ id, territoryId }) => [id, territoryId]));
    const rulesAt = await appraisalRulesOn(trx, today);
    for (const dossier of await dossiersOf(trx, [...leaves.keys()], today, rulesAt)) {
      if (opened === MOST) break;
      const { id } = dossier.project;
      // Every dossier is of one of the projects just asked for.
      const leaf = leaves.get(id) ?? 0;
      const warnings = await warningsOf(trx, dossier, leaf, today, rulesAt);
      if (warnings.length === 0) continue;
      const reason = appraisalWords.triggered(warnings);
      await openSheet(trx, deps, SYSTEM_USER, { projectId: id, stage: 'MID', scheme: null, reason });
      opened += 1;
    }
  }
  return opened;
}

/** Titles of the warnings that strike a project by what the ledger says of it today. */
async function warningsOf(
  trx: ReadTrx,
  dossier: Dossier,
  leaf: number,
  today: IsoDay,
  rulesAt: Awaited<ReturnType<typeof appraisalRulesOn>>,
): Promise<readonly string[]> {
  const rule = rulesAt(leaf).stages.get('MID');
  const scheme = rule && (await schemeFor(trx, rule, dossier, { today, leaf, asked: null }));
  if (!scheme) return [];
  const figures = await figuresFound(trx, scheme.body, dossier);
  const scored = scoreFigures(scheme.body, new Map(figures.map((figure) => [figure.column, figure])));
  if (!scored.ok) return [];
  return valueOrThrow(explainUnit(scored.value.run, THE_PROJECT)).vetoes.map(({ title }) => title);
}
