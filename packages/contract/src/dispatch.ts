export * from './dispatch/calendar.ts';
export * from './dispatch/lists.ts';
export * from './dispatch/meetings.ts';
export * from './dispatch/requests.ts';
export * from './dispatch/tasks.ts';
