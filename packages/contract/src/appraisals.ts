export * from './appraisals/acts.ts';
export * from './appraisals/lists.ts';
export * from './appraisals/shapes.ts';
