export { checkWall, isWallOutdated, landOnWall, rebuildWall } from './commands/upkeep.ts';
export { wallRefusals } from './messages.ts';
export { wallFigureSums } from './queries/figure.ts';
export type { WallDeps } from './queries/parts.ts';
export { wallAnswer, wallListAnswer } from './queries/wall.ts';
export { wallRoutes } from './routes.ts';
export type { Difference } from './sql/upkeep.ts';
