import type { EvaluationStatus, SchemeBrief } from '@guatu/contract';
import { withReadScope } from '../../../platform/db/index.ts';
import { officeLeafOf } from '../../sources/index.ts';
import { evaluationAccess } from '../access.ts';
import { schemeBrief } from '../domain/brief.ts';
import { lastRuns } from '../sql/runs.ts';
import { type EvaluationDeps, schemesInForce, todayOf } from './parts.ts';
import type { Reader } from './reader.ts';

interface SchemeList {
  readonly items: readonly {
    readonly scheme: SchemeBrief;
    readonly last: { readonly id: string; readonly period: string | null; readonly status: EvaluationStatus } | null;
  }[];
  readonly mayRun: boolean;
}

/** The schemes that hold for the reader's office today, each with the office's last run. A company has no office. */
export function schemeList({ db, clock }: EvaluationDeps, reader: Reader): Promise<SchemeList> {
  const { scope } = reader;
  if (!scope.all && scope.territories.length === 0) return Promise.resolve({ items: [], mayRun: false });
  return withReadScope(
    db,
    scope,
    async (trx) => {
      const leaf = await officeLeafOf(trx, scope);
      const last = new Map((await lastRuns(trx, leaf)).map(({ scheme, ...run }) => [scheme, run]));
      const inForce = await schemesInForce(trx, leaf, todayOf(clock));
      return {
        items: inForce.map((rule) => ({ scheme: schemeBrief(rule), last: last.get(rule.id) ?? null })),
        mayRun: reader.can(evaluationAccess.run, leaf),
      };
    },
    { snapshot: true },
  );
}
