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

-- The condition "this row's territory leaf is in the scope of the transaction", as text for a policy.
-- Scopes are transaction-local settings: app.regions lists the allowed leaves, app.all = 'yes' means the whole tree. Nothing
-- set means nothing seen; NULLIF keeps that true on a pooled connection, where a setting of a past transaction reads ''.
-- Three arms, each of which an index on the column serves (a plain "all OR …" would make every district read every row):
--   1. whole tree, as a range whose ends are worked out once a statement; null ends, that is no rows, for everybody else;
--   2. the allowed leaves, worked out once a statement;
--   3. says the same as arm 1 in a form whose value the planner looks up, so that it reads the whole table for the whole tree
--      and the index for a district. Rows never reach it: arm 1 has let them through, or it is null.
CREATE FUNCTION app.leaf_condition(leaf name) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT format($condition$
    %1$I BETWEEN (SELECT CASE WHEN current_setting('app.all', true) = 'yes' THEN -2147483648 END)
             AND (SELECT CASE WHEN current_setting('app.all', true) = 'yes' THEN 2147483647 END)
    OR %1$I = ANY ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::int[])
    OR %1$I >= CASE WHEN current_setting('app.all', true) = 'yes' THEN -2147483648 END
  $condition$, leaf)
$$;

-- Puts a business table under scope: row-level security, binding its owner too. `leaf` is the column with the territory leaf.
-- `subject`, if given, is a uuid column with the enterprise or project: whoever belongs to it (app.subjects) sees the row too.
-- Rows are never deleted unless `deletable`. What guatu_app may do at all is granted by the migration itself.
CREATE PROCEDURE app.protect(target regclass, leaf name DEFAULT 'territory_id', subject name DEFAULT NULL,
  deletable boolean DEFAULT false) LANGUAGE plpgsql AS $$
DECLARE
  condition text := app.leaf_condition(leaf);
BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = target AND attname = leaf
                 AND atttypid = 'integer'::regtype AND attnotnull) THEN
    -- A row without a leaf would be seen by nobody, ever.
    RAISE EXCEPTION '% needs a column % of type integer NOT NULL', target, leaf;
  END IF;
  IF subject IS NOT NULL THEN
    condition := condition || format($or$
      OR %I = ANY ((SELECT string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))::uuid[])$or$, subject);
  END IF;
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', target);
  EXECUTE format('CREATE POLICY see ON %s FOR SELECT USING (%s)', target, condition);
  EXECUTE format('CREATE POLICY add ON %s FOR INSERT WITH CHECK (%s)', target, condition);
  EXECUTE format('CREATE POLICY change ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', target, condition, condition);
  IF deletable THEN
    EXECUTE format('CREATE POLICY remove ON %s FOR DELETE USING (%s)', target, condition);
  END IF;
END $$;
