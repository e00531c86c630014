import type { ColumnType, Generated } from 'kysely';
import type { Rights } from './actor.ts';

/** Tables of schema `auth`; the quoted names are better-auth's own. Instants are `Date` here, as better-auth expects. */
export interface AuthTables {
  user: { id: string; name: string; email: string; username: string | null; twoFactorEnabled: boolean | null };
  session: { id: string; token: string; userId: string; expiresAt: Date };
  account: { id: string; userId: string; providerId: string; password: string | null; updatedAt: Date };
  twoFactor: { id: string; userId: string };
  verification: { id: string; expiresAt: Date };
  user_state: {
    user_id: string;
    disabled: Generated<boolean>;
    must_change: Generated<boolean>;
    password_shown: Generated<boolean>;
  };
  sign_in_failure: { user_name: string; failures: number; last_at: Date; locked_until: Date | null };
  session_state: {
    session_id: string;
    last_seen: Date;
    rights_key: string | null;
    rights: ColumnType<Rights | null, string | null, string | null>;
  };
}
