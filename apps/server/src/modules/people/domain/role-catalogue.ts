import type { Permission } from '@guatu/contract';

export interface Role {
  readonly id: string;
  readonly title: string;
  /** Administrators run the product and see no business data; business roles are everybody else. */
  readonly kind: 'business' | 'administrator';
  /** By which rows the role is bounded: those of its dispatch unit, the named projects or enterprises, or none at all. */
  readonly scopeBy: 'territory' | 'subjects' | 'none';
  readonly note: string;
  readonly dutyRequired?: boolean;
  readonly permissions: readonly Permission[];
}

/** Permissions that no one person may join in one dispatch unit. */
export interface SeparationRule {
  readonly id: string;
  readonly title: string;
  readonly permissions: readonly Permission[];
}

/** The part of `catalog/roles.json` that decisions are made of. */
export interface RoleFile {
  readonly version: number;
  readonly items: readonly Role[];
  readonly separation: readonly SeparationRule[];
  readonly duties: readonly { readonly id: string; readonly title: string }[];
}

export interface RoleCatalogue {
  readonly roles: ReadonlyMap<string, Role>;
  readonly separation: readonly SeparationRule[];
  readonly duties: ReadonlyMap<string, string>;
  /** Changes whenever the file does; open sessions then work out their rights again. */
  readonly edition: string;
}

/**
 * Reads the catalogue. `edition` is a fingerprint of the file.
 * @throws Error when the file contradicts itself: a role twice, or a role that joins what a rule keeps apart.
 */
export function roleCatalogue(file: RoleFile, edition: string): RoleCatalogue {
  const roles = new Map(file.items.map((role) => [role.id, role]));
  if (roles.size !== file.items.length) throw new Error('roles.json: a role stands there twice');
  for (const role of file.items) {
    for (const rule of file.separation) {
      const joined = rule.permissions.filter((permission) => role.permissions.includes(permission));
      if (joined.length > 1) throw new Error(`roles.json: ${role.id} joins ${joined.join(', ')}, against ${rule.id}`);
    }
    if (role.kind === 'administrator' && role.scopeBy !== 'none') {
      throw new Error(`roles.json: ${role.id} is an administrator and must see no business data`);
    }
  }
  return {
    roles,
    separation: file.separation,
    duties: new Map(file.duties.map(({ id, title }) => [id, title])),
    edition,
  };
}
