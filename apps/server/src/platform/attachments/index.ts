export { attachmentRefusals } from './messages.ts';
export { attachmentRoutes } from './routes.ts';
