export { emptyDatabase, firstMigration, rolesDatabase, type TestDatabase, testDatabase } from './test-database.ts';
