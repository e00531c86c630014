import type { PeopleParts } from '../commands/parts.ts';
import type { CurrentActor } from './current-actor.ts';

/** What the routes of this module are joined from. */
export interface RouteParts extends PeopleParts {
  readonly currentActor: CurrentActor;
  /** Origin under which browsers see the product. */
  readonly origin: string;
  /** Attempts of one address, successful ones included. An office may sit behind one address. */
  readonly signInsPerMinute: number;
}
