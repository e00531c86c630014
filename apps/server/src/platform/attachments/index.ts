export { attachmentRefusals } from './messages.ts';
export { attachmentRoutes } from './routes.ts';
export type { AttachmentRow } from './sql.ts';
