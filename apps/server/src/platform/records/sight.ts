import { type Actor, holdsThroughout } from '../auth/actor.ts';
import type { Sight } from './mask.ts';

/** What the actor may see of protected columns. */
export function sightOf(actor: Actor): Sight {
  return { personal: holdsThroughout(actor, 'personal.read'), tax: holdsThroughout(actor, 'tax.read') };
}
