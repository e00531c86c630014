import { type Actor, actorOf } from '../auth/actor.ts';
import { SYSTEM_USER } from './system-user.ts';

/**
 * The product itself, for upkeep that nobody asks for: it sees the whole tree and holds no permission, so that it can do
 * nothing that is done in somebody's name.
 */
export const systemActor: Actor = actorOf({
  userId: SYSTEM_USER,
  userName: 'system',
  displayName: '',
  orgName: '',
  demo: false,
  roles: [
    { roleId: 'system', permissions: [], all: true, territories: [], territoryName: '', duty: null, subjects: [] },
  ],
});
