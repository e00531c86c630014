export * from './tours/cards.ts';
export * from './tours/plan.ts';
export * from './tours/result.ts';
export * from './tours/shapes.ts';
