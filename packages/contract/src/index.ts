export * from './endpoint.ts';
export * from './people.ts';
