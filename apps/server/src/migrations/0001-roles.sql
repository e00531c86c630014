-- Roles, schemas and the tools of every later migration. This file runs as whoever signed in (a role that may create roles);
-- every later file runs as guatu_owner. Roles belong to the whole server, so another database of it may have made them.

DO $$
DECLARE
  wanted record;
  present pg_roles;
BEGIN
  FOR wanted IN
    SELECT * FROM (VALUES
      ('guatu_owner',   false, false),
      ('guatu_definer', false, true),
      ('guatu_app',     true,  false),
      ('guatu_auth',    true,  false)
    ) AS role (name, may_login, bypasses)
  LOOP
    SELECT * INTO present FROM pg_roles WHERE rolname = wanted.name;
    IF NOT FOUND THEN
      EXECUTE format('CREATE ROLE %I %s %s NOSUPERUSER NOCREATEDB NOCREATEROLE', wanted.name,
        CASE WHEN wanted.may_login THEN 'LOGIN' ELSE 'NOLOGIN' END,
        CASE WHEN wanted.bypasses THEN 'BYPASSRLS' ELSE 'NOBYPASSRLS' END);
    ELSIF present.rolsuper OR present.rolcreaterole OR present.rolbypassrls <> wanted.bypasses THEN
      RAISE EXCEPTION 'role % exists with other rights than the product gives it', wanted.name;
    END IF;
  END LOOP;
  -- Giving a function to guatu_definer takes membership. Membership brings no BYPASSRLS: attributes are not inherited.
  GRANT guatu_definer TO guatu_owner;
  IF NOT pg_has_role(current_user, 'guatu_owner', 'MEMBER') THEN
    EXECUTE format('GRANT guatu_owner TO %I', current_user);
  END IF;
  EXECUTE format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database());
  EXECUTE format('GRANT CONNECT, CREATE, TEMPORARY ON DATABASE %I TO guatu_owner', current_database());
  EXECUTE format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO guatu_app', current_database());
  EXECUTE format('GRANT CONNECT ON DATABASE %I TO guatu_auth', current_database());
END $$;

REVOKE CREATE ON SCHEMA public FROM PUBLIC;
CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;

-- app: business tables. auth: sign-in, which guatu_app cannot read. jobs: the queue. meta: what was migrated.
CREATE SCHEMA app AUTHORIZATION guatu_owner;
CREATE SCHEMA auth AUTHORIZATION guatu_owner;
CREATE SCHEMA jobs AUTHORIZATION guatu_owner;
CREATE SCHEMA meta AUTHORIZATION guatu_owner;
GRANT USAGE ON SCHEMA app, jobs, meta TO guatu_app;
GRANT USAGE ON SCHEMA auth TO guatu_auth;
-- An owner of a function must be allowed to create in its schema.
GRANT USAGE, CREATE ON SCHEMA app TO guatu_definer;
GRANT USAGE ON SCHEMA meta TO guatu_definer;

SET LOCAL ROLE guatu_owner;

-- PostgreSQL lets everybody call a new function. Here nobody may until a migration says so.
ALTER DEFAULT PRIVILEGES FOR ROLE guatu_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;

CREATE TABLE meta.migration (
  number     integer PRIMARY KEY,
  file       text NOT NULL,
  sha256     text NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT ON meta.migration TO guatu_app;
