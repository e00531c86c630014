-- Reports as people wrote them, what was read out of them, and what somebody decided. Readings are candidates like the rows of
-- an import: nothing of them is in the ledger before a batch was reviewed and entered.

CREATE TABLE app.report (
  -- The source that keeps the original.
  id           uuid PRIMARY KEY REFERENCES app.source (id),
  -- Leaf of the office that brought it.
  territory_id integer NOT NULL REFERENCES app.territory (id),
  title        text NOT NULL,
  content      text NOT NULL,
  content_hash text NOT NULL,
  -- Where each line of the text stands in the original: [[offset, locator], …], rising.
  locators     jsonb NOT NULL,
  -- What the text says it is about, and the leaf that was found for it.
  region       text,
  place_id     integer REFERENCES app.territory (id),
  year         integer,
  publisher    text,
  published_on text,
  added_by     uuid NOT NULL,
  added_at     timestamptz NOT NULL
);
CREATE INDEX report_hash ON app.report (content_hash);
CREATE INDEX report_recent ON app.report (added_at DESC);

-- A correction that later reports of the office are read with, until somebody revokes it.
CREATE TABLE app.report_correction (
  id           uuid PRIMARY KEY,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  -- The words before a figure, folded; the unit narrows it where it is given.
  phrase       text NOT NULL,
  unit         text,
  act          text NOT NULL CHECK (act IN ('INDICATOR', 'NOT_A_FACT')),
  indicator_id text,
  indicator    text,
  report_id    uuid NOT NULL REFERENCES app.report (id),
  made_by      uuid NOT NULL,
  made_at      timestamptz NOT NULL,
  revoked_by   uuid,
  revoked_at   timestamptz
);
-- What was corrected again replaces what was said before.
CREATE UNIQUE INDEX report_correction_in_force ON app.report_correction (territory_id, phrase, coalesce(unit, ''))
  WHERE revoked_at IS NULL;

CREATE TABLE app.report_reading (
  report_id     uuid NOT NULL REFERENCES app.report (id),
  seq           integer NOT NULL,
  territory_id  integer NOT NULL REFERENCES app.territory (id),
  kind          text NOT NULL CHECK (kind IN ('FACT', 'PROJECT', 'MARKED')),
  -- Characters of the text, UTF-16 code units.
  start_at      integer NOT NULL,
  end_at        integer NOT NULL,
  state         text NOT NULL CHECK (state IN ('WAITING', 'DOUBTFUL', 'ACCEPTED', 'REJECTED', 'RETURNED')),
  doubts        text[] NOT NULL DEFAULT '{}',
  -- What was read, and what a person made of it; null while nothing was corrected.
  read          jsonb NOT NULL,
  decided       jsonb,
  -- Indicators and projects it may be about, best first, each with its score and why.
  offered       jsonb NOT NULL DEFAULT '{}',
  note          text,
  correction_id uuid REFERENCES app.report_correction (id),
  batch_id      uuid REFERENCES app.batch (id),
  version       integer NOT NULL DEFAULT 1,
  decided_by    uuid,
  decided_at    timestamptz,
  PRIMARY KEY (report_id, seq)
);

-- One act of a reviewer with what it replaced, so that it can be taken back.
CREATE TABLE app.report_step (
  report_id    uuid NOT NULL REFERENCES app.report (id),
  step         integer NOT NULL,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  act          text NOT NULL,
  before       jsonb NOT NULL,
  taken_by     uuid NOT NULL,
  taken_at     timestamptz NOT NULL,
  undone       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (report_id, step)
);

GRANT SELECT, INSERT ON app.report TO guatu_app;
GRANT SELECT, INSERT, UPDATE ON app.report_reading, app.report_correction, app.report_step TO guatu_app;
CALL app.protect('app.report');
CALL app.protect('app.report_reading');
CALL app.protect('app.report_correction');
CALL app.protect('app.report_step');
