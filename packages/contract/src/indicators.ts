export * from './indicators/board.ts';
export * from './indicators/breakdowns.ts';
export * from './indicators/detail.ts';
export * from './indicators/dictionary.ts';
export * from './indicators/findings.ts';
export * from './indicators/matches.ts';
export * from './indicators/shapes.ts';
