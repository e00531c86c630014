-- What was promised for what money, what came of it, and how it was settled.

-- A promise as the agreement words it. Whoever confirmed it confirmed exactly what `commit_confirmed_as` says: once a target or
-- a weight changes, by whatever way, it counts as unconfirmed.
ALTER TABLE app.project_commitment
  ADD COLUMN commit_title text, ADD COLUMN commit_clause text, ADD COLUMN commit_place text,
  ADD COLUMN commit_direction text, ADD COLUMN commit_weight numeric, ADD COLUMN commit_from text,
  ADD COLUMN commit_source text, ADD COLUMN commit_by text, ADD COLUMN commit_on text,
  ADD COLUMN commit_confirmed_as text, ADD COLUMN commit_confirmed_by text, ADD COLUMN commit_confirmed_on text;

-- What the agreement pays, and the review without which it may pay nothing.
ALTER TABLE app.project
  ADD COLUMN reward_agreed bigint, ADD COLUMN reward_contract text, ADD COLUMN reward_clause text,
  ADD COLUMN reward_review text, ADD COLUMN reward_review_paper text, ADD COLUMN reward_by text,
  ADD COLUMN reward_on text;
CREATE INDEX project_rewarded ON app.project (territory_id) WHERE reward_agreed IS NOT NULL AND NOT void;

-- Figures brought as evidence, by promise and number (TAX#2), and what another person held of them.
CALL app.make_work_part('project', 'proof', $$
  proof_actual numeric, proof_period text, proof_files text[], proof_note text, proof_by text, proof_on text,
  proof_verdict text, proof_verdict_by text, proof_verdict_on text, proof_reason text
$$, subject => true);

-- Money that left the treasury, by number; one entered by mistake is revoked and stays.
CALL app.make_work_part('project', 'payment', $$
  pay_amount bigint, pay_on text, pay_stage text, pay_voucher text, pay_by text, pay_revoked text
$$, subject => true);

-- A settlement holds a copy of all it was worked out from: later changes of the ledger do not reach it.
CALL app.make_work_table('settlement', $$
  settle_title text, settle_project text, settle_status text, settle_version bigint, settle_rule text,
  settle_hash text, settle_agreed bigint, settle_paid bigint, settle_clause text, settle_review text,
  settle_vetoes text[], settle_note text, settle_score numeric, settle_performance numeric, settle_tier text,
  settle_due bigint, settle_balance bigint, settle_follow text, settle_follow_due text, settle_replaces text,
  settle_reason text, settle_returned text, settle_by text, settle_on text, settle_submitted_by text,
  settle_submitted_on text, settle_confirmed_by text, settle_confirmed_on text
$$);
CREATE INDEX settlement_of_project ON app.settlement (settle_project) WHERE NOT void;
CALL app.make_work_part('settlement', 'line', $$
  line_title text, line_clause text, line_place text, line_direction text, line_unit text, line_target numeric,
  line_weight numeric, line_source text, line_actual numeric, line_period text, line_proof text, line_files text[],
  line_proof_on text, line_reached numeric, line_counted numeric, line_points numeric
$$);
CALL app.make_work_part('settlement', 'outlay', $$outlay_amount bigint, outlay_on text, outlay_voucher text$$);

-- A task force sees how its projects were settled.
CREATE FUNCTION app.settlements_of_subjects() RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT id FROM app.settlement WHERE settle_project = ANY (string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))
$$;
GRANT EXECUTE ON FUNCTION app.settlements_of_subjects() TO guatu_app;
CREATE POLICY of_subject ON app.settlement FOR SELECT
  USING (settle_project = ANY ((SELECT string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))::text[]));
CREATE POLICY of_subject ON app.settlement_line FOR SELECT USING (settlement_id IN (SELECT app.settlements_of_subjects()));
CREATE POLICY of_subject ON app.settlement_outlay FOR SELECT USING (settlement_id IN (SELECT app.settlements_of_subjects()));
