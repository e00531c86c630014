import type { Permission } from '@guatu/contract';
import type { Scope } from '../db/index.ts';

/** Who acts in a request: the person, what the person may do, and on which rows. */
export interface Actor {
  readonly userId: string;
  readonly userName: string;
  readonly displayName: string;
  readonly orgName: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<Permission>;
  readonly scope: Scope;
}
