export { type LandedReport, landReport } from './commands/land.ts';
export { reportRefusals } from './messages.ts';
export { reportJob, reportRoutes } from './routes.ts';
