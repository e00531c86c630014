export * from './dictionary.ts';
export * from './endpoint.ts';
export * from './exports.ts';
export * from './people/index.ts';
export * from './records.ts';
export * from './sources.ts';
export * from './values.ts';
export * from './wall.ts';
