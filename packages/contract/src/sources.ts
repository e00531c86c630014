export * from './sources/batches.ts';
export * from './sources/extensions.ts';
export * from './sources/files.ts';
export * from './sources/jobs.ts';
export * from './sources/review.ts';
export * from './sources/shapes.ts';
