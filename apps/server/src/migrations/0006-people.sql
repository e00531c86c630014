-- People: organisations, users, the roles they hold, and the keys of writes that must happen once. Who may read these is
-- decided by permission and not by territory: the name of whoever confirmed a figure is shown to all who see the figure.

CREATE TABLE app.org (
  id           uuid PRIMARY KEY,
  parent_id    uuid REFERENCES app.org (id),
  name         text NOT NULL,
  -- The dispatch unit that the organisation works for; any node of the tree.
  territory_id integer NOT NULL REFERENCES app.territory (id),
  duty         text,
  version      integer NOT NULL DEFAULT 1,
  UNIQUE NULLS NOT DISTINCT (parent_id, name)
);

CREATE TABLE app.person (
  id             uuid PRIMARY KEY,
  user_name      text NOT NULL UNIQUE CHECK (user_name = lower(user_name)),
  display_name   text NOT NULL,
  org_id         uuid NOT NULL REFERENCES app.org (id),
  phone          text,
  active         boolean NOT NULL DEFAULT true,
  demo           boolean NOT NULL DEFAULT false,
  version        integer NOT NULL DEFAULT 1,
  -- Raised whenever what this person may do changes; an open session with an older number is worked out again.
  rights_version integer NOT NULL DEFAULT 1,
  created_at     timestamptz NOT NULL
);
CREATE INDEX person_org ON app.person (org_id);
CREATE INDEX person_phone ON app.person (phone) WHERE phone IS NOT NULL;

-- One role of one person in one dispatch unit and, where given, for one duty. Taken back, never deleted.
CREATE TABLE app.role_grant (
  id             uuid PRIMARY KEY,
  person_id      uuid NOT NULL REFERENCES app.person (id),
  role_id        text NOT NULL,
  territory_id   integer NOT NULL REFERENCES app.territory (id),
  duty           text,
  -- Enterprises or projects that the person belongs to, for enterprises and task forces.
  subjects       uuid[] NOT NULL DEFAULT '{}',
  valid_from     date NOT NULL,
  -- Last day, included.
  valid_to       date CHECK (valid_to >= valid_from),
  -- The grant that this one lends out; it ends when that one ends.
  delegated_from uuid REFERENCES app.role_grant (id),
  granted_by     uuid REFERENCES app.person (id),
  granted_at     timestamptz NOT NULL,
  revoked_by     uuid REFERENCES app.person (id),
  revoked_at     timestamptz,
  CHECK (delegated_from IS NULL OR valid_to IS NOT NULL)
);
CREATE INDEX role_grant_person ON app.role_grant (person_id);
CREATE INDEX role_grant_delegated ON app.role_grant (delegated_from) WHERE delegated_from IS NOT NULL;

GRANT SELECT, INSERT, UPDATE ON app.org, app.person TO guatu_app;
GRANT SELECT, INSERT ON app.role_grant TO guatu_app;
GRANT UPDATE (revoked_by, revoked_at) ON app.role_grant TO guatu_app;

CREATE TABLE app.idempotency_key (
  user_id     uuid NOT NULL,
  key         text NOT NULL,
  route       text NOT NULL,
  fingerprint text NOT NULL,
  -- Null while the first attempt runs, and for ever when it broke off.
  status      smallint,
  response    text,
  expires_at  timestamptz NOT NULL,
  PRIMARY KEY (user_id, key)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON app.idempotency_key TO guatu_app;

-- Signing in. The first five tables and their column names are those of better-auth 1.7; the ids are ours.
CREATE TABLE auth."user" (
  "id"               uuid PRIMARY KEY,
  "name"             text NOT NULL,
  "email"            text NOT NULL UNIQUE,
  "emailVerified"    boolean NOT NULL,
  "image"            text,
  "createdAt"        timestamptz NOT NULL,
  "updatedAt"        timestamptz NOT NULL,
  "username"         text UNIQUE,
  "displayUsername"  text,
  "twoFactorEnabled" boolean
);
CREATE TABLE auth.session (
  "id"        uuid PRIMARY KEY,
  "expiresAt" timestamptz NOT NULL,
  "token"     text NOT NULL UNIQUE,
  "createdAt" timestamptz NOT NULL,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId"    uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE
);
CREATE INDEX session_user_id ON auth.session ("userId");
CREATE TABLE auth.account (
  "id"                    uuid PRIMARY KEY,
  "accountId"             text NOT NULL,
  "providerId"            text NOT NULL,
  "userId"                uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "accessToken"           text,
  "refreshToken"          text,
  "idToken"               text,
  "accessTokenExpiresAt"  timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope"                 text,
  "password"              text,
  "createdAt"             timestamptz NOT NULL,
  "updatedAt"             timestamptz NOT NULL,
  UNIQUE ("providerId", "accountId")
);
CREATE INDEX account_user_id ON auth.account ("userId");
CREATE TABLE auth.verification (
  "id"         uuid PRIMARY KEY,
  "identifier" text NOT NULL,
  "value"      text NOT NULL,
  "expiresAt"  timestamptz NOT NULL,
  "createdAt"  timestamptz NOT NULL,
  "updatedAt"  timestamptz NOT NULL
);
CREATE INDEX verification_identifier ON auth.verification ("identifier");
CREATE TABLE auth."twoFactor" (
  "id"                      uuid PRIMARY KEY,
  "secret"                  text NOT NULL,
  "backupCodes"             text NOT NULL,
  "userId"                  uuid NOT NULL REFERENCES auth."user" ("id") ON DELETE CASCADE,
  "verified"                boolean,
  "failedVerificationCount" integer,
  "lockedUntil"             timestamptz
);
CREATE INDEX two_factor_secret ON auth."twoFactor" ("secret");
CREATE INDEX two_factor_user_id ON auth."twoFactor" ("userId");

-- Ours: what better-auth does not keep about a user …
CREATE TABLE auth.user_state (
  user_id        uuid PRIMARY KEY REFERENCES auth."user" ("id") ON DELETE CASCADE,
  disabled       boolean NOT NULL DEFAULT false,
  must_change    boolean NOT NULL DEFAULT false,
  -- The password is one that was printed for everybody to see and has not been changed since.
  password_shown boolean NOT NULL DEFAULT false
);
-- … failed attempts, counted by the name that was typed, so that names that do not exist behave like those that do …
CREATE TABLE auth.sign_in_failure (
  user_name    text PRIMARY KEY,
  failures     integer NOT NULL,
  last_at      timestamptz NOT NULL,
  locked_until timestamptz
);
-- … and of a session when it was last used, and what its user may do, as last worked out.
CREATE TABLE auth.session_state (
  session_id uuid PRIMARY KEY REFERENCES auth.session ("id") ON DELETE CASCADE,
  last_seen  timestamptz NOT NULL,
  rights_key text,
  rights     jsonb
);
GRANT SELECT, INSERT, UPDATE, DELETE ON auth."user", auth.session, auth.account, auth.verification, auth."twoFactor",
  auth.user_state, auth.sign_in_failure, auth.session_state TO guatu_auth;
