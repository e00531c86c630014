-- Lights as the product judges them by the light rules in force. They are worked out outside the database, from the facts of
-- the ledger, and kept here so that walls, lists and agendas need not judge again. Everything can be made again at any time,
-- except the record of changes, which only grows.

-- How a project stands now.
CREATE TABLE app.project_light (
  project_id   uuid PRIMARY KEY,
  territory_id integer NOT NULL,
  -- Of the whole, approved reasons set aside; null where no axis is judged.
  light        text CHECK (light IN ('GREEN', 'YELLOW', 'RED')),
  -- The day on which that light was first judged without a break.
  since        date NOT NULL,
  -- In the order START, PROGRESS, FUNDS, STATISTICS; null for an axis that the rule set does not have.
  axes         text[] NOT NULL,
  axes_since   date[] NOT NULL,
  -- The day that brought what stands here; `light_pass` tells until which day it still holds.
  judged_on    date NOT NULL,
  -- The rule set of the light rules, and the content hash of the version it stands in; null where no version holds.
  rule_set     text,
  rule_hash    text
);
CREATE INDEX project_light_territory ON app.project_light (territory_id, light);

-- The light of the whole at the end of each month, and of the present month today: 0 none, 1 green, 2 yellow, 3 red.
CREATE TABLE app.project_light_year (
  project_id   uuid NOT NULL,
  year         integer NOT NULL,
  territory_id integer NOT NULL,
  light        smallint[] NOT NULL,
  PRIMARY KEY (project_id, year)
);

-- What turned: ALL is the whole. A project that is first judged leaves a row only where it is yellow or red.
CREATE TABLE app.light_change (
  project_id   uuid NOT NULL,
  axis         text COLLATE "C" NOT NULL,
  -- The batch that brought it, or the pass over all lights.
  made_nr      bigint NOT NULL,
  territory_id integer NOT NULL,
  day          date NOT NULL,
  was          text,
  became       text,
  rule_hash    text,
  PRIMARY KEY (project_id, axis, made_nr)
);
CREATE INDEX light_change_day ON app.light_change (territory_id, day) WHERE axis = 'ALL';
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.light_change
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();

-- Lights turn because days go by and because rules are issued, without any batch. Such passes have numbers below zero, so that
-- history counts them among the batches, and a place in the chain.
CREATE SEQUENCE app.light_pass_nr INCREMENT BY -1 MINVALUE -9223372036854775807 MAXVALUE -1 START WITH -1;
CREATE TABLE app.light_pass (
  nr       bigint PRIMARY KEY,
  day      date NOT NULL,
  projects integer NOT NULL,
  -- Which versions of the light rules all projects are judged by; only in the row that ends a pass over all of them.
  rules    text,
  seq      bigint NOT NULL,
  made_at  timestamptz NOT NULL
);
CREATE INDEX light_pass_made ON app.light_pass (made_at);
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON app.light_pass
  FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();

CALL app.protect('app.project_light', subject => 'project_id', deletable => true);
CALL app.protect('app.project_light_year', subject => 'project_id', deletable => true);
CALL app.protect('app.light_change', subject => 'project_id');
GRANT SELECT, INSERT, UPDATE, DELETE ON app.project_light, app.project_light_year TO guatu_app;
GRANT SELECT, INSERT ON app.light_change, app.light_pass TO guatu_app;
GRANT USAGE ON SEQUENCE app.light_pass_nr TO guatu_app;
GRANT SELECT ON app.project_light_year, app.light_pass TO guatu_definer;
