import type { Call } from '../browser.ts';
import { DAYE } from '../ledger.ts';
import { type Aim, fixed, type ModuleRecipes, REASON, refused } from './recipe.ts';

const draftOfRule = (draft: { id: string; version: number } | null): Call => ({
  url: '/api/rules/calendar-2026/drafts',
  body: {
    draft,
    office: DAYE.leaf,
    title: '塞进来的日历',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    sourceNote: '无',
    body: { items: [] },
    from: null,
  },
});

const onRule =
  (act: string, more: object = {}) =>
  ({ theirs }: Aim): Call[] => [
    { url: `/api/rules/calendar-2026/versions/${theirs.work.rule}/${act}`, body: { version: 1, ...more } },
  ];

export const rules: ModuleRecipes = {
  reads: {
    'GET /api/rules': fixed('/api/rules', 'secrets'),
    'GET /api/rules/:ruleId/versions/:key': {
      urls: ({ work }) => [`/api/rules/calendar-2026/versions/${work.rule}`],
      owner: 'secrets',
    },
    'GET /api/rules/:ruleId/differences': {
      urls: ({ work: { rule } }) => [`/api/rules/calendar-2026/differences?from=${rule}&to=${rule}`],
      owner: 'answer',
    },
  },
  writes: {
    'POST /api/rules/:ruleId/drafts': refused(({ theirs }) => [
      draftOfRule(null),
      draftOfRule({ id: theirs.work.rule, version: 1 }),
    ]),
    'POST /api/rules/:ruleId/versions/:key/issue': refused(onRule('issue', { replace: true })),
    'POST /api/rules/:ruleId/versions/:key/end': refused(onRule('end', { on: '2026-06-30', ...REASON })),
    'POST /api/rules/:ruleId/versions/:key/withdraw': refused(onRule('withdraw')),
    'POST /api/rules/:ruleId/versions/:key/compared': refused(onRule('compared')),
  },
};
