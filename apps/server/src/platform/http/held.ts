import type { Permission } from '@guatu/contract';
import type { Actor } from '../auth/index.ts';
import { requirePermission } from './endpoint.ts';

/** The first of the permissions that the actor holds; the act runs on the rows of that one. */
export function heldOf(actor: Actor, asked: readonly Permission[]): Permission {
  const held = asked.find((each) => actor.permissions.has(each));
  if (held === undefined) {
    requirePermission(actor, asked[0]);
    throw new Error('a rule without permissions was read');
  }
  return held;
}
