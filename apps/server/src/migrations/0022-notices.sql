-- Notices: what the work has to tell people. A notice is written in the transaction of what it tells (an outbox), is handed to
-- its receivers soon after, and leaves the machine only over channels that the system administrator has set up.

CREATE TABLE app.notice (
  id           uuid PRIMARY KEY,
  event        text NOT NULL,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  -- Project, for the task forces that see nothing else.
  subject_id   uuid,
  -- One notice of one thing, however often it is come upon.
  key          text NOT NULL UNIQUE,
  title        text NOT NULL,
  link         text NOT NULL,
  -- The organisation that it is for, where it is for one.
  unit         text,
  -- The level that the matter was taken up to, where it was.
  level        text,
  -- Who did it, and need not be told.
  by           uuid,
  made_at      timestamptz NOT NULL,
  handed_at    timestamptz
);
CREATE INDEX notice_not_handed ON app.notice (made_at) WHERE handed_at IS NULL;
CREATE INDEX notice_recent ON app.notice (territory_id, made_at DESC);
GRANT SELECT, INSERT, UPDATE (handed_at) ON app.notice TO guatu_app;
CALL app.protect('app.notice', subject => 'subject_id');

-- The inbox, which is also the receipt: read when. A person sees the own rows, an office those of its places.
CREATE TABLE app.notice_inbox (
  notice_id    uuid NOT NULL REFERENCES app.notice (id),
  person_id    uuid NOT NULL REFERENCES app.person (id),
  territory_id integer NOT NULL,
  -- Of a place below the person's office: shown in one line with the others of its day and event.
  gathered     boolean NOT NULL DEFAULT false,
  read_at      timestamptz,
  PRIMARY KEY (person_id, notice_id)
);
CREATE INDEX notice_inbox_notice ON app.notice_inbox (notice_id);
GRANT SELECT, INSERT, UPDATE (read_at) ON app.notice_inbox TO guatu_app;
CALL app.protect('app.notice_inbox');
CREATE POLICY see_own ON app.notice_inbox FOR SELECT
  USING (person_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid));
CREATE POLICY read_own ON app.notice_inbox FOR UPDATE
  USING (person_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid))
  WITH CHECK (person_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid));

-- A way out of the machine. What is secret about it is sealed with a key that lies in the data folder.
CREATE TABLE app.notice_channel (
  id           uuid PRIMARY KEY,
  territory_id integer NOT NULL REFERENCES app.territory (id),
  kind         text NOT NULL CHECK (kind IN ('EMAIL', 'WEBHOOK')),
  name         text NOT NULL,
  enabled      boolean NOT NULL,
  pace         text NOT NULL CHECK (pace IN ('EACH', 'DAILY', 'WEEKLY')),
  inside       boolean NOT NULL,
  settings     jsonb NOT NULL,
  secrets      bytea NOT NULL,
  saved_by     uuid NOT NULL,
  saved_at     timestamptz NOT NULL,
  removed_at   timestamptz
);
GRANT SELECT, INSERT, UPDATE ON app.notice_channel TO guatu_app;
CALL app.protect('app.notice_channel');

-- One message that is to go out: several notices may be gathered in it until it is due.
CREATE TABLE app.notice_sending (
  id           uuid PRIMARY KEY,
  channel_id   uuid NOT NULL REFERENCES app.notice_channel (id),
  territory_id integer NOT NULL,
  -- Whose mail it is; none for a robot in a group.
  person_id    uuid REFERENCES app.person (id),
  notice_ids   uuid[] NOT NULL,
  due_at       timestamptz NOT NULL,
  state        text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'DROPPED')),
  attempts     integer NOT NULL DEFAULT 0,
  lease_until  timestamptz,
  problem      text,
  ended_at     timestamptz
);
-- What is due at the same moment goes together; once begun, a message takes nothing in any more.
CREATE UNIQUE INDEX notice_sending_open ON app.notice_sending (channel_id, person_id, due_at)
  NULLS NOT DISTINCT WHERE state = 'WAITING' AND attempts = 0;
CREATE INDEX notice_sending_due ON app.notice_sending (due_at) WHERE state = 'WAITING';
CREATE INDEX notice_sending_channel ON app.notice_sending (channel_id, ended_at DESC);
GRANT SELECT, INSERT, UPDATE ON app.notice_sending TO guatu_app;
CALL app.protect('app.notice_sending');

-- What each person chose. The address is that person's alone; only the product itself reads it to send.
CREATE TABLE app.notice_preference (
  person_id  uuid PRIMARY KEY REFERENCES app.person (id),
  email      text,
  email_pace text NOT NULL CHECK (email_pace IN ('OFF', 'EACH', 'DAILY', 'WEEKLY')),
  muted      text[] NOT NULL,
  saved_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON app.notice_preference TO guatu_app;
ALTER TABLE app.notice_preference ENABLE ROW LEVEL SECURITY;
ALTER TABLE app.notice_preference FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  own constant text := $p$person_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid)$p$;
BEGIN
  EXECUTE format('CREATE POLICY see ON app.notice_preference FOR SELECT USING (%s
    OR (SELECT current_setting(''app.all'', true) = ''yes''))', own);
  EXECUTE format('CREATE POLICY add ON app.notice_preference FOR INSERT WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY change ON app.notice_preference FOR UPDATE USING (%s) WITH CHECK (%s)', own, own);
END $$;
