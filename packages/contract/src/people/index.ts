export * from './audit.ts';
export * from './directory.ts';
export * from './grants.ts';
export * from './permissions.ts';
export * from './session.ts';
