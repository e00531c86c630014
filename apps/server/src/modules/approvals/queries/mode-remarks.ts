import type { ApprovalModeRemark } from '@guatu/contract';
import { officeDay, type Reason } from '@guatu/kernel';
import type { ApprovalCatalog } from '@guatu/planning';
import type { ReadTrx } from '../../../platform/ledger/index.ts';
import { type ClosedMode, closedMode, keyOfFact } from '../domain/mode-remark.ts';
import { shownFact } from '../messages.ts';
import { lastChanges } from '../sql.ts';
import type { ProjectRoad } from './road.ts';

/** A project's road with the catalogue that it was judged by. */
export interface JudgedRoad extends Pick<ProjectRoad, 'row' | 'graph' | 'files'> {
  readonly catalog: ApprovalCatalog;
}

const CHOICE = 'fastTrack';

/**
 * Remarks on modes that no longer hold, by project: which condition, what the ledger says instead and since when. One
 * statement for any number of projects.
 */
export async function modeRemarks(
  trx: ReadTrx,
  roads: readonly JudgedRoad[],
): Promise<ReadonlyMap<string, ApprovalModeRemark>> {
  const closed = roads.flatMap(({ row, graph, files, catalog }) => {
    const mode = closedMode(row, catalog, graph, files);
    return mode === null ? [] : [{ id: row.id, mode, catalog }];
  });
  if (closed.length === 0) return new Map();
  const keys = closed.flatMap(({ mode, catalog }) => mode.reasons.map(({ fact }) => keyIn(catalog, fact)));
  const ids = closed.map(({ id }) => id);
  const changed = new Map(
    (await lastChanges(trx, ids, [CHOICE, ...keys])).map(({ id, key, at }) => [`${id} ${key}`, at]),
  );
  return new Map(
    closed.map(({ id, mode, catalog }) => {
      const changedAt = (key: string) => changed.get(`${id} ${key}`) ?? '';
      // A fact as old as the choice did not close the mode: a newer version of the rule did.
      const since = (fact: string) => {
        const at = changedAt(keyIn(catalog, fact));
        return at > changedAt(CHOICE) ? officeDay(Date.parse(at)) : null;
      };
      return [id, remarkOf(mode, catalog, since)] as const;
    }),
  );
}

function remarkOf(
  { title, onRoad, reasons }: ClosedMode,
  { facts }: ApprovalCatalog,
  since: (fact: string) => string | null,
): ApprovalModeRemark {
  const found = ({ fact, found: value }: Reason) => {
    const spec = facts.find(({ id }) => id === fact);
    return value === null || spec === undefined ? null : shownFact(spec, value);
  };
  return {
    ...{ title, onRoad },
    reasons: reasons.map((reason) => ({ asks: reason.text, found: found(reason), since: since(reason.fact) })),
  };
}

function keyIn({ facts }: ApprovalCatalog, id: string): string {
  return keyOfFact(facts.find((fact) => fact.id === id) ?? { id });
}
