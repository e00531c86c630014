-- A task force belongs to projects, not to places: it sees the blockers that hold its projects, with their history and papers.

CREATE POLICY of_subject ON app.entity_link FOR SELECT
  USING (to_id = ANY ((SELECT string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))::uuid[]));

CREATE FUNCTION app.blockers_of_subjects() RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT from_id FROM app.entity_link WHERE kind = 'blocker-project' AND NOT void
    AND to_id = ANY (string_to_array(NULLIF(current_setting('app.subjects', true), ''), ',')::uuid[])
$$;
GRANT EXECUTE ON FUNCTION app.blockers_of_subjects() TO guatu_app;

CREATE POLICY of_subject ON app.blocker FOR SELECT USING (id IN (SELECT app.blockers_of_subjects()));
CREATE POLICY of_subject_blocker ON app.revision FOR SELECT
  USING (entity_kind = 'blocker' AND entity_id IN (SELECT app.blockers_of_subjects()));
CREATE POLICY of_subject_blocker ON app.attachment
  USING (entity_kind = 'blocker' AND entity_id IN (SELECT app.blockers_of_subjects()));
