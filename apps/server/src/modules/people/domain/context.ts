import type { Clock } from '../../../platform/clock/index.ts';
import type { RoleCatalogue } from './role-catalogue.ts';

/** What acts on people need besides the transaction: the time, and the roles there are. */
export interface PeopleContext {
  readonly clock: Clock;
  readonly catalogue: RoleCatalogue;
}
