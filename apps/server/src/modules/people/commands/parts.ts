import type { Auth } from '../../../platform/auth/index.ts';
import type { PeopleContext } from '../domain/context.ts';
import type { Database } from '../tables.ts';

/** What acts that reach both schemas, business and sign-in, are joined from. */
export interface PeopleParts {
  readonly db: Database;
  readonly auth: Auth;
  readonly context: PeopleContext;
}
