-- Jobs: work that outlives the request that asked for it. One row is the whole truth about a job: its place in the queue,
-- who runs it, how far it is, how it ended. The last act of the work's own transaction marks the row done, so that work
-- and record cannot disagree whatever dies in between.

CREATE TABLE jobs.job (
  id               uuid PRIMARY KEY,
  -- Order of the queue. A job that comes back keeps its place.
  nr               bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  kind             text NOT NULL,
  title            text NOT NULL,
  -- heavy: in a thread of its own, few at a time. light: short, beside the web server.
  lane             text NOT NULL CHECK (lane IN ('heavy', 'light')),
  user_id          uuid NOT NULL,
  -- Ids of what to work on; content belongs to the tables that have its scope and its history.
  payload          jsonb NOT NULL CHECK (jsonb_typeof(payload) = 'object' AND length(payload::text) <= 4096),
  status           text NOT NULL DEFAULT 'waiting'
                   CHECK (status IN ('waiting', 'running', 'done', 'failed', 'cancelled')),
  progress         double precision CHECK (progress BETWEEN 0 AND 1),
  step             text NOT NULL DEFAULT '',
  -- What a long job has finished for good, for the next attempt to go on from.
  checkpoint       jsonb,
  result           jsonb,
  error            jsonb,
  cancel_requested boolean NOT NULL DEFAULT false,
  retryable        boolean NOT NULL,
  max_attempts     integer NOT NULL CHECK (max_attempts >= 1),
  attempts         integer NOT NULL DEFAULT 0,
  -- The product process that runs it, and until when that process is believed to live without another sign.
  runner           uuid,
  lease_until      timestamptz,
  created_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  started_at       timestamptz,
  finished_at      timestamptz,
  CHECK ((status = 'running') = (runner IS NOT NULL)),
  CHECK ((runner IS NULL) = (lease_until IS NULL)),
  CHECK ((status IN ('done', 'failed', 'cancelled')) = (finished_at IS NOT NULL)),
  CHECK ((status = 'failed') = (error IS NOT NULL))
);
CREATE INDEX job_waiting ON jobs.job (lane, nr) WHERE status = 'waiting';
CREATE INDEX job_running ON jobs.job (lane) WHERE status = 'running';
CREATE INDEX job_finished ON jobs.job (finished_at) WHERE finished_at IS NOT NULL;

-- A job is its user's own, even for people who see the whole tree: its title and result may quote a file.
ALTER TABLE jobs.job ENABLE ROW LEVEL SECURITY;
ALTER TABLE jobs.job FORCE ROW LEVEL SECURITY;
DO $$
DECLARE
  own constant text := $p$user_id = (SELECT NULLIF(current_setting('app.user', true), '')::uuid)$p$;
BEGIN
  EXECUTE format('CREATE POLICY see ON jobs.job FOR SELECT USING (%s)', own);
  EXECUTE format('CREATE POLICY add ON jobs.job FOR INSERT WITH CHECK (%s)', own);
  EXECUTE format('CREATE POLICY change ON jobs.job FOR UPDATE USING (%s) WITH CHECK (%s)', own, own);
END $$;
GRANT SELECT, INSERT ON jobs.job TO guatu_app;
GRANT UPDATE (status, progress, step, checkpoint, result, error, cancel_requested, attempts, runner, lease_until,
  finished_at) ON jobs.job TO guatu_app;

-- Whoever listens hears of every change, whichever process made it. `moved`: the queue has changed; `cancel`: somebody
-- wants it stopped; `step`: it goes on.
CREATE FUNCTION jobs.tell() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('guatu_jobs', NEW.id || ' ' || CASE
    WHEN TG_OP = 'INSERT' OR OLD.status <> NEW.status THEN 'moved'
    WHEN NEW.cancel_requested AND NOT OLD.cancel_requested THEN 'cancel'
    ELSE 'step' END);
  RETURN NULL;
END $$;
CREATE TRIGGER told_new AFTER INSERT ON jobs.job FOR EACH ROW EXECUTE FUNCTION jobs.tell();
-- Not for signs of life, which come every few seconds.
CREATE TRIGGER told_change AFTER UPDATE ON jobs.job FOR EACH ROW
  WHEN ((OLD.status, OLD.progress, OLD.step, OLD.cancel_requested)
    IS DISTINCT FROM (NEW.status, NEW.progress, NEW.step, NEW.cancel_requested))
  EXECUTE FUNCTION jobs.tell();

-- The queue has to look past the policy, because it serves everybody's jobs. These functions are all it may do there.
-- Times are the database's own: processes on several machines must agree on when a lease is over.

-- Takes the next waiting job of a lane that the runner knows how to do.
CREATE FUNCTION jobs.claim(by_runner uuid, of_lane text, kinds text[], lease_seconds double precision)
  RETURNS TABLE (id uuid, kind text, user_id uuid, payload jsonb, checkpoint jsonb, attempt integer)
  LANGUAGE sql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  UPDATE jobs.job j SET status = 'running', runner = by_runner, attempts = j.attempts + 1, progress = NULL, step = '',
    started_at = clock_timestamp(), lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
  WHERE j.id = (
    SELECT w.id FROM jobs.job w WHERE w.status = 'waiting' AND w.lane = of_lane AND w.kind = ANY (kinds)
    ORDER BY w.nr LIMIT 1 FOR UPDATE SKIP LOCKED)
  RETURNING j.id, j.kind, j.user_id, j.payload, j.checkpoint, j.attempts
$$;

-- A sign of life for the runner's jobs; answers those that are still its own.
CREATE FUNCTION jobs.renew(by_runner uuid, ids uuid[], lease_seconds double precision)
  RETURNS TABLE (id uuid, cancel_requested boolean)
  LANGUAGE sql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  UPDATE jobs.job j SET lease_until = clock_timestamp() + make_interval(secs => lease_seconds)
  WHERE j.id = ANY (ids) AND j.runner = by_runner AND j.status = 'running'
  RETURNING j.id, j.cancel_requested
$$;

-- Jobs whose runner gave no sign of life: back to their place in the queue, or failed with the given error when they may
-- not be tried again. A row that is locked is just being marked done.
CREATE FUNCTION jobs.take_back(reason jsonb) RETURNS TABLE (id uuid, status text)
  LANGUAGE sql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  WITH lapsed AS (
    SELECT l.id, CASE
      WHEN l.cancel_requested THEN 'cancelled'
      WHEN l.retryable AND l.attempts < l.max_attempts THEN 'waiting'
      ELSE 'failed' END AS becomes
    FROM jobs.job l WHERE l.status = 'running' AND l.lease_until < clock_timestamp() FOR UPDATE SKIP LOCKED
  )
  UPDATE jobs.job j SET status = becomes, runner = NULL, lease_until = NULL, progress = NULL, step = '',
    error = CASE WHEN becomes = 'failed' THEN reason END,
    finished_at = CASE WHEN becomes <> 'waiting' THEN clock_timestamp() END
  FROM lapsed WHERE j.id = lapsed.id
  RETURNING j.id, j.status
$$;

-- How many jobs come before the one with this number: those running and those waiting longer.
CREATE FUNCTION jobs.ahead_of(of_lane text, of_nr bigint) RETURNS integer
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  SELECT ((SELECT count(*) FROM jobs.job WHERE status = 'waiting' AND lane = of_lane AND nr < of_nr)
        + (SELECT count(*) FROM jobs.job WHERE status = 'running' AND lane = of_lane))::integer
$$;

-- How busy the product is, for administrators: counts, and nothing of what the jobs are about.
CREATE FUNCTION jobs.tally() RETURNS TABLE (lane text, status text, jobs integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  SELECT j.lane, j.status, count(*)::integer FROM jobs.job j GROUP BY j.lane, j.status
$$;

CREATE FUNCTION jobs.forget(kept_days integer) RETURNS void
  LANGUAGE sql SECURITY DEFINER SET search_path = jobs, pg_temp AS $$
  DELETE FROM jobs.job WHERE finished_at < clock_timestamp() - make_interval(days => kept_days)
$$;

GRANT USAGE, CREATE ON SCHEMA jobs TO guatu_definer;
GRANT SELECT, UPDATE, DELETE ON jobs.job TO guatu_definer;
DO $$
DECLARE
  routine regprocedure;
BEGIN
  FOR routine IN SELECT oid FROM pg_proc WHERE pronamespace = 'jobs'::regnamespace AND prosecdef LOOP
    -- In this order: the right to call is given by the owner, who is then another.
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO guatu_app', routine);
    EXECUTE format('ALTER FUNCTION %s OWNER TO guatu_definer', routine);
  END LOOP;
END $$;
