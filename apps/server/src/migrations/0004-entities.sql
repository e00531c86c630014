-- One table a ledger kind, a column a dictionary field. A ledger date keeps the precision it was given with (2024-08, 2024Q3);
-- amounts are integer yuan. Values that belong to a year, month or span have a table of their own, keyed by it.
-- void marks a row taken back by an undo; survivor_id points to the row that a merged one is read through.

CREATE TABLE app.project (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  -- Product-made keys of the name: for matching, for search by pinyin initials, for two-character search.
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  park_id      integer REFERENCES app.park (id),
  chain_id     integer REFERENCES app.chain (id),
  unit_id      integer REFERENCES app.unit (id),
  project_name text,
  project_code text,
  old_project_code text,
  project_level text,
  project_kind text,
  industry_code text,
  industry_name text,
  build_nature text,
  region_name text,
  location text,
  parcel_code text,
  build_content text,
  build_period text,
  land_mu numeric,
  building_area numeric,
  total_investment bigint,
  fixed_investment bigint,
  civil_investment bigint,
  equip_investment bigint,
  land_investment bigint,
  fund_central bigint,
  fund_provincial bigint,
  fund_special_bond bigint,
  fund_bank_loan bigint,
  fund_self bigint,
  regime_type text,
  permit_filing text,
  permit_land_plan text,
  permit_eng_plan text,
  permit_eia text,
  permit_energy text,
  permit_water text,
  permit_drawing text,
  permit_fire text,
  permit_construction text,
  plan_start text,
  actual_start text,
  plan_complete text,
  actual_complete text,
  plan_produce text,
  is_stat_entered boolean,
  stat_in_month text,
  project_status text,
  factor_type text,
  blocker_desc text,
  demand text,
  resolve_deadline text,
  blocker_status text,
  sponsor text[],
  lead_unit text,
  resp_unit text[],
  liaison text[],
  liaison_phone text,
  owner text,
  owner_credit_code text,
  owner_contact text,
  remark text,
  started_land_mu numeric,
  suspended_on text,
  resumed_on text,
  exit_reason text,
  exited_on text,
  reopened_on text
);
-- With the columns that lists are narrowed by, so that rows are counted without being read.
CREATE INDEX project_territory ON app.project (territory_id, id)
  INCLUDE (park_id, chain_id, unit_id, project_kind, project_status, is_stat_entered, project_level, build_nature,
    factor_type, regime_type) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX project_name_key ON app.project (name_key);
CREATE INDEX project_search ON app.project USING gin (search_text gin_trgm_ops);
CREATE INDEX project_bigrams ON app.project USING gin (bigrams);
CREATE INDEX project_code ON app.project (project_code) WHERE project_code IS NOT NULL;

-- What belongs to a project has the project's leaf, so that scope needs no join. The leaf is checked where the project has it.
CREATE TABLE app.project_year (
  project_id uuid NOT NULL REFERENCES app.project (id),
  period text NOT NULL,
  territory_id integer NOT NULL,
  annual_plan_amt bigint,
  cum_to_last_year_amt bigint,
  PRIMARY KEY (project_id, period)
);

CREATE TABLE app.project_month (
  project_id uuid NOT NULL REFERENCES app.project (id),
  period text NOT NULL,
  territory_id integer NOT NULL,
  month_done_amt bigint,
  ytd_done_amt bigint,
  cum_done_amt bigint,
  completion_rate numeric,
  pace_gap numeric,
  visual_progress text,
  month_progress text,
  next_plan text,
  light text,
  dispatch_grade text,
  PRIMARY KEY (project_id, period)
);

-- Milestones by code (M10…M150). Levels of evidence: 1 台账, 2 附件, 3 核验.
CREATE TABLE app.project_milestone (
  project_id uuid NOT NULL REFERENCES app.project (id),
  code text NOT NULL,
  territory_id integer NOT NULL,
  ms_plan text,
  ms_forecast text,
  ms_actual text,
  ms_evidence integer,
  ms_note text,
  ms_certifier text,
  ms_certified_on text,
  ms_lacking text[],
  ms_cure_by text,
  ms_cured_on text,
  ms_reopened_on text,
  PRIMARY KEY (project_id, code)
);

CREATE TABLE app.project_commitment (
  project_id uuid NOT NULL REFERENCES app.project (id),
  code text NOT NULL,
  territory_id integer NOT NULL,
  commit_target numeric,
  commit_unit text,
  commit_actual numeric,
  commit_due text,
  commit_note text,
  PRIMARY KEY (project_id, code)
);

CREATE TABLE app.lead (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  -- Product-made keys of the name: for matching, for search by pinyin initials, for two-character search.
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  project_name text,
  channel text,
  first_unit text,
  first_date text,
  investor text,
  investor_region text,
  investor_contact text,
  build_content text,
  chain_name text,
  contracted_amt bigint,
  fixed_investment bigint,
  registered_capital bigint,
  foreign_capital bigint,
  land_mu numeric,
  land_mode text,
  factory_area numeric,
  stage text,
  sign_date text,
  register_date text,
  land_date text,
  start_date text,
  stat_in_month text,
  produce_date text,
  funds_in_place bigint,
  sponsor text[],
  task_force text,
  host_area text,
  liaison text[],
  is_out_province boolean,
  progress_note text,
  remark text
);
CREATE INDEX lead_territory ON app.lead (territory_id, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX lead_name_key ON app.lead (name_key);
CREATE INDEX lead_search ON app.lead USING gin (search_text gin_trgm_ops);
CREATE INDEX lead_bigrams ON app.lead USING gin (bigrams);

CREATE TABLE app.enterprise (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  -- Product-made keys of the name: for matching, for search by pinyin initials, for two-character search.
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  credit_code text,
  enterprise_name text,
  region_name text,
  reg_address text,
  prod_address text,
  industry_code text,
  industry_name text,
  scale text,
  legal_rep text,
  contact text,
  contact_phone text,
  registered_capital bigint,
  land_mu numeric,
  building_area numeric,
  is_above_scale boolean,
  sme_ladder text,
  is_hnte boolean,
  per_mu_class text,
  issue text,
  liaison text[],
  remark text
);
CREATE INDEX enterprise_territory ON app.enterprise (territory_id, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX enterprise_name_key ON app.enterprise (name_key);
CREATE INDEX enterprise_search ON app.enterprise USING gin (search_text gin_trgm_ops);
CREATE INDEX enterprise_bigrams ON app.enterprise USING gin (bigrams);
CREATE INDEX enterprise_code ON app.enterprise (credit_code) WHERE credit_code IS NOT NULL;

CREATE TABLE app.enterprise_period (
  enterprise_id uuid NOT NULL REFERENCES app.enterprise (id),
  period text NOT NULL,
  territory_id integer NOT NULL,
  output_value bigint,
  revenue bigint,
  profit bigint,
  tax_paid bigint,
  value_added bigint,
  rd_expense bigint,
  employees bigint,
  power_kwh numeric,
  energy_tce numeric,
  tax_per_mu bigint,
  PRIMARY KEY (enterprise_id, period)
);

CREATE TABLE app.blocker (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  -- Product-made keys of the name: for matching, for search by pinyin initials, for two-character search.
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  blocker_no text,
  source text,
  project_name text,
  enterprise_name text,
  factor_type text,
  blocker_desc text,
  raised_date text,
  level text,
  resp_unit text[],
  coop_unit text[],
  liaison text[],
  due_date text,
  measures text,
  progress_note text,
  status text,
  closed_date text,
  is_escalated boolean,
  satisfaction text,
  closed_by text,
  remark text,
  -- What the acts of the product leave on it; the columns above are those of the offices' own ledgers.
  blocker_assigned_on text,
  -- The day from which the limit of the present level counts. Null: nobody has taken it in hand here, so no clock runs.
  blocker_level_since text,
  blocker_resolved_by text,
  blocker_verified_by text,
  blocker_verified_on text,
  blocker_reopens integer,
  blocker_cause text
);
CREATE INDEX blocker_territory ON app.blocker (territory_id, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX blocker_of_cause ON app.blocker (blocker_cause) WHERE blocker_cause IS NOT NULL AND NOT void;
CREATE INDEX blocker_clock ON app.blocker (blocker_level_since) WHERE blocker_level_since IS NOT NULL AND NOT void;
CREATE INDEX blocker_name_key ON app.blocker (name_key);
CREATE INDEX blocker_search ON app.blocker USING gin (search_text gin_trgm_ops);
CREATE INDEX blocker_bigrams ON app.blocker USING gin (bigrams);

CREATE TABLE app.funding (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  -- Product-made keys of the name: for matching, for search by pinyin initials, for two-character search.
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  project_name text,
  project_code text,
  region_name text,
  resp_unit text[],
  owner text,
  fund_channel text,
  batch text,
  total_investment bigint,
  apply_amt bigint,
  allocated_amt bigint,
  paid_amt bigint,
  pay_rate numeric,
  apply_date text,
  allocate_date text,
  is_started boolean,
  actual_start text,
  is_stat_entered boolean,
  liaison text[],
  progress_note text,
  remark text
);
CREATE INDEX funding_territory ON app.funding (territory_id, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX funding_name_key ON app.funding (name_key);
CREATE INDEX funding_search ON app.funding USING gin (search_text gin_trgm_ops);
CREATE INDEX funding_bigrams ON app.funding USING gin (bigrams);

CREATE TABLE app.indicator (
  id        text PRIMARY KEY,
  label     text NOT NULL,
  unit      text,
  dimension text,
  direction text,
  aliases   text[] NOT NULL DEFAULT '{}'
);

-- Figures of monthly reports and public reports: compared with sums over projects, never added to them.
CREATE TABLE app.observation (
  id            uuid PRIMARY KEY,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  version       integer NOT NULL,
  void          boolean NOT NULL DEFAULT false,
  survivor_id   uuid,
  name_key      text NOT NULL,
  search_text   text NOT NULL,
  bigrams       text[] NOT NULL,
  ext           jsonb NOT NULL DEFAULT '{}',
  created_nr    bigint NOT NULL,
  updated_nr    bigint NOT NULL,
  region_name text,
  indicator_id text,
  subject text,
  indicator_name text,
  value numeric,
  unit text,
  period text,
  value_kind text,
  comparator text,
  vintage text,
  growth_basis text,
  raw_text text,
  quote text,
  report_title text,
  publisher text,
  report_date text,
  note text
);
CREATE INDEX observation_territory ON app.observation (territory_id, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX observation_indicator ON app.observation (indicator_id, territory_id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX observation_name_key ON app.observation (name_key);
CREATE INDEX observation_search ON app.observation USING gin (search_text gin_trgm_ops);
CREATE INDEX observation_bigrams ON app.observation USING gin (bigrams);

-- A lead and the project it became are two rows joined by a link.
CREATE TABLE app.entity_link (
  id           uuid PRIMARY KEY,
  kind         text NOT NULL CHECK (kind IN ('lead-project', 'blocker-project', 'funding-project', 'enterprise-project', 'not-same')),
  from_id      uuid NOT NULL,
  to_id        uuid NOT NULL,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  reason       text NOT NULL,
  batch_id     uuid NOT NULL REFERENCES app.batch (id),
  void         boolean NOT NULL DEFAULT false,
  UNIQUE (kind, from_id, to_id)
);
CREATE INDEX entity_link_to ON app.entity_link (to_id);

GRANT SELECT, INSERT, UPDATE ON app.project, app.project_month, app.project_year, app.project_milestone,
  app.project_commitment, app.lead, app.enterprise, app.enterprise_period, app.blocker, app.funding, app.observation,
  app.entity_link TO guatu_app;
GRANT SELECT ON app.indicator TO guatu_app;
