import type { ProjectSettlement, Values } from '@guatu/contract';
import type { CommitmentDefaults } from '../domain/rules.ts';

/** What is usual to promise, by industry, that of the project's own industry first. Offered to be taken over by hand. */
export function offersFor({ measures, items }: CommitmentDefaults, values: Values): ProjectSettlement['offers'] {
  const industry = typeof values.industryCode === 'string' ? values.industryCode : '';
  return items
    .map(({ title, industries, targets }) => ({
      title,
      matches: industries.some((start) => industry !== '' && industry.startsWith(start)),
      measures: measures.flatMap((measure) => {
        const target = targets[measure.id];
        return target === undefined ? [] : [{ ...measure, target }];
      }),
    }))
    .sort((a, b) => Number(b.matches) - Number(a.matches));
}
