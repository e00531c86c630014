export { noticeLandHook } from './commands/land-hook.ts';
export { notify } from './commands/notify.ts';
export { createNoticeRounds, type NoticeRounds, type NoticeSource, type NoticeSources } from './commands/rounds.ts';
export type { NoticeDraft } from './domain/draft.ts';
export { noticeRefusals } from './messages.ts';
export { noticeRoutes } from './routes.ts';
export { type NoticeRules, noticeRules } from './rules.ts';
