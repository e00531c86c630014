import type { EnterpriseResults } from '@guatu/contract';
import { isoDay } from '@guatu/kernel';
import { shownScore } from '@guatu/scoring';
import { withReadScope } from '../../../platform/db/index.ts';
import { currentRows, entityDef, ledgerRefusals } from '../../../platform/ledger/index.ts';
import { rankOf } from '../domain/ranking.ts';
import { classesOf } from '../domain/tree.ts';
import { placeNames, publishedOf } from '../sql/gather.ts';
import { type EvaluationDeps, schemeOf } from './parts.ts';
import type { Reader } from './reader.ts';
import { closedSeats } from './view.ts';

/** What the last published runs made of a company of the reader's. Scores and classes are no protected figures; seats may be closed. */
export function enterpriseResults(
  { db }: Pick<EvaluationDeps, 'db'>,
  reader: Reader,
  company: string,
): Promise<EnterpriseResults> {
  return withReadScope(
    db,
    reader.scope,
    async (trx) => {
      if (!(await currentRows(trx, entityDef('enterprise'), [company], [])).has(company)) {
        throw ledgerRefusals.record_not_found();
      }
      const rows = await publishedOf(trx, company);
      const places = await placeNames(trx, [...new Set(rows.map(({ office }) => office))]);
      const items: EnterpriseResults['items'][number][] = [];
      for (const row of rows) {
        const scheme = await schemeOf(trx, row);
        const isClosed = closedSeats(scheme, { territoryId: row.leaf }, reader);
        if (isClosed({ ...row, subjectId: company })) continue;
        const { recipe } = scheme.body;
        const classes = classesOf(recipe);
        items.push({
          ...{ evaluationId: row.runId, no: row.no, schemeId: row.schemeId, scheme: scheme.title, period: row.period },
          office: places.get(row.office) ?? '',
          publishedOn: row.publishedOn === null ? null : isoDay(row.publishedOn),
          class: classes.find(({ id }) => id === row.class) ?? null,
          classes,
          ...{ rank: rankOf(row), of: row.units },
          shown: row.total === null ? null : shownScore(row.total, recipe.decimals),
        });
      }
      return { items };
    },
    { snapshot: true },
  );
}
