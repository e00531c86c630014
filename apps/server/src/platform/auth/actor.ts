import type { Permission } from '@guatu/contract';
import type { Scope } from '../db/index.ts';

/** One role in force: what it allows and on which rows. Kept apart, so that a right never leaks into another's area. */
export interface ActorRole {
  readonly roleId: string;
  readonly permissions: readonly Permission[];
  readonly all: boolean;
  /** Leaves of the dispatch-unit tree. */
  readonly territories: readonly number[];
  /** The dispatch unit as granted, for the screen. */
  readonly territoryName: string;
  /** Null: every duty. */
  readonly duty: string | null;
  readonly subjects: readonly string[];
}

/** What a person is and may do, as worked out when the session was opened; plain data, kept with the session. */
export interface Rights {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgName: string;
  readonly demo: boolean;
  readonly roles: readonly ActorRole[];
}

/** Who acts in a request: the person, what the person may do, and on which rows. */
export interface Actor {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgName: string;
  readonly demo: boolean;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  /** Everything that any role lets the person see. For an act that needs one permission, use `scopeFor`. */
  readonly scope: Scope;
  readonly rights: Rights;
}

/** The duty under which the audit log is readable; row-level security of the log asks for it. */
export const AUDIT_DUTY = 'audit';

export function actorOf(rights: Rights): Actor {
  const { userId, userName, displayName, orgName, demo, roles } = rights;
  return {
    userId,
    userName,
    displayName,
    orgName,
    demo,
    roles: [...new Set(roles.map(({ roleId }) => roleId))],
    permissions: new Set(roles.flatMap(({ permissions }) => permissions)),
    scope: scopeOf(userId, roles),
    rights,
  };
}

/**
 * The rows on which the actor holds this very permission. Who reports for one park and only reads another must not report
 * for the other, so an act runs under the scope of its permission, not under the sum of all roles.
 */
export function scopeFor(actor: Actor, permission: Permission): Scope {
  return scopeOf(
    actor.userId,
    actor.rights.roles.filter(({ permissions }) => permissions.includes(permission)),
  );
}

/** The rows on which the actor holds at least one of some permissions; who holds none sees nothing. */
export function scopeForAny(actor: Actor, permissions: readonly Permission[]): Scope {
  return scopeOf(
    actor.userId,
    actor.rights.roles.filter((role) => permissions.some((each) => role.permissions.includes(each))),
  );
}

/**
 * Whether the actor holds the permission on every row that any of the roles shows. What is unmasked is unmasked for a whole
 * answer, so a right held on a part of it must not unmask the rest.
 */
export function holdsThroughout(actor: Actor, permission: Permission): boolean {
  if (!actor.permissions.has(permission)) return false;
  const held = scopeFor(actor, permission);
  if (held.all) return true;
  const { all, territories, subjects } = actor.scope;
  return (
    !all &&
    territories.every((leaf) => held.territories.includes(leaf)) &&
    subjects.every((subject) => held.subjects.includes(subject))
  );
}

function scopeOf(user: string, roles: readonly ActorRole[]): Scope {
  const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
  const mayAudit = roles.some(({ permissions }) => permissions.includes('audit.read'));
  const duties = roles.flatMap(({ duty }) => (duty === null ? [] : [duty]));
  return {
    user,
    all: roles.some(({ all }) => all),
    territories: distinct(roles.flatMap(({ territories }) => territories)).sort((a, b) => a - b),
    duties: distinct(mayAudit ? [...duties, AUDIT_DUTY] : duties),
    subjects: distinct(roles.flatMap(({ subjects }) => subjects)),
  };
}
