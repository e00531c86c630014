export * from './funding/bids.ts';
export * from './funding/directions.ts';
export * from './funding/shapes.ts';
