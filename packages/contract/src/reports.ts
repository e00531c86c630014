export * from './reports/acts.ts';
export * from './reports/lists.ts';
export * from './reports/shapes.ts';
