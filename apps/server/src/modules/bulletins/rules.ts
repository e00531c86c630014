import type { DocumentLayout } from '@guatu/documents';
import type { RuleKind } from '../../platform/rules/index.ts';
import { readLayout } from './domain/rules.ts';
import { narrativeRules } from './queries/write-month.ts';

/** The sentences of a bulletin, as they are checked when an office writes its own: for whichever place they name. */
export const narrativeRule = narrativeRules('');

/** Every layout of the catalogue, checked when an office writes its own. */
export const layoutRule: RuleKind<readonly DocumentLayout[]> = {
  id: 'document-layout',
  read(content) {
    const items = content.items as readonly { readonly id: string }[];
    return items.map(({ id }) => readLayout(content, id));
  },
};
