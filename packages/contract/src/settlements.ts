export * from './settlements/construction.ts';
export * from './settlements/policy.ts';
export * from './settlements/project.ts';
export * from './settlements/project-acts.ts';
export * from './settlements/settlement.ts';
export * from './settlements/shapes.ts';
