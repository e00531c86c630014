export * from './evaluation/enterprise.ts';
export * from './evaluation/entry-sheets.ts';
export * from './evaluation/objections.ts';
export * from './evaluation/preview.ts';
export * from './evaluation/results.ts';
export * from './evaluation/runs.ts';
export * from './evaluation/shapes.ts';
