import type { Permission } from '@guatu/contract';
import { type Actor, scopeForAny } from '../../../platform/auth/index.ts';
import type { Scope } from '../../../platform/db/index.ts';
import { requireAny } from '../../../platform/http/index.ts';
import { sightOf } from '../../../platform/records/index.ts';
import { OBJECTORS, READERS } from '../access.ts';
import { speaksFor } from '../domain/objection.ts';

/** Who reads, and how far. */
export interface Reader {
  readonly userId: string;
  readonly scope: Scope;
  /** Whether protected figures of companies are for him. */
  readonly tax: boolean;
  readonly can: (permission: Permission, leaf: number) => boolean;
  /** Whether he may say that a figure of a unit is wrong. */
  readonly speaksFor: (unit: { readonly territoryId: number; readonly subjectId: string | null }) => boolean;
}

/** What a person may see of evaluations; refuses who may see nothing of them. */
export function readerOf(actor: Actor): Reader {
  requireAny(actor, READERS);
  const objecting = scopeForAny(actor, OBJECTORS);
  return {
    ...{ userId: actor.userId, scope: scopeForAny(actor, READERS), tax: sightOf(actor).tax },
    speaksFor: (unit) => speaksFor(objecting, unit),
    can: (permission, leaf) => {
      const { all, territories } = scopeForAny(actor, [permission]);
      return all || territories.includes(leaf);
    },
  };
}
