-- Meetings of dispatch with their agenda, and the tasks that decisions and instructions make.

CALL app.make_work_table('meeting', $$
  meeting_title text, meeting_schedule text, meeting_day text, meeting_status text, meeting_minutes text, meeting_rule text,
  meeting_ordered text
$$);
-- One meeting of a mechanism, office and day, however often it is asked for.
CREATE UNIQUE INDEX meeting_once ON app.meeting (territory_id, meeting_schedule, meeting_day) WHERE NOT void;
CALL app.make_work_part('meeting', 'item', $$
  item_group text, item_title text, item_reason text, item_unit text, item_territory bigint, item_project text,
  item_blocker text, item_task text, item_outcome text, item_note text, item_place bigint, item_by text, item_request text
$$);

CALL app.make_work_table('task', $$
  task_title text, task_origin text, task_order text, task_status text, task_unit text, task_person text,
  task_helpers text[], task_due text, task_due_asked text, task_issued text, task_received text, task_reported text,
  task_done text, task_supervised text, task_by text, task_meeting text, task_item text, task_project text,
  task_figure text, task_figure_value text, task_figure_period text, task_figure_filters text, task_figure_link text,
  task_returned text, task_return_reason text, task_silences bigint, task_listed text, task_schedule text,
  task_occurrence text
$$);
CREATE INDEX task_of_meeting ON app.task (task_meeting) WHERE NOT void;
CREATE INDEX task_of_project ON app.task (task_project) WHERE NOT void AND task_project IS NOT NULL;
CREATE INDEX task_of_occurrence ON app.task (task_occurrence) WHERE NOT void AND task_occurrence IS NOT NULL;
CREATE INDEX task_open ON app.task (task_due) WHERE NOT void AND task_status <> 'DONE';
CALL app.make_work_part('task', 'feedback', $$
  feedback_text text, feedback_on text, feedback_by text
$$);
CALL app.make_work_part('task', 'extension', $$
  extension_from text, extension_to text, extension_reason text, extension_on text, extension_by text,
  extension_answer text, extension_note text, extension_answered text
$$);

-- What a unit asks an office to put on its agenda (提请), and what the office answered.
CALL app.make_work_table('request', $$
  request_title text, request_project text, request_unit text, request_office bigint, request_asked text,
  request_want text, request_proposal text, request_status text, request_by text, request_on text, request_answer text,
  request_answered_by text, request_answered_on text
$$);
CREATE INDEX request_waiting ON app.request (request_office) WHERE NOT void AND request_status <> 'REFUSED';

-- One holding of a recurring mechanism; what units owe for it are tasks that name it.
CALL app.make_work_table('occurrence', $$
  occurrence_title text, occurrence_schedule text, occurrence_day text, occurrence_prepare text, occurrence_rule text
$$);
CREATE UNIQUE INDEX occurrence_once ON app.occurrence (territory_id, occurrence_schedule, occurrence_day) WHERE NOT void;

-- A mechanism that an office starts for a time: a hundred days of weekly reports.
CALL app.make_work_table('campaign', $$
  campaign_title text, campaign_first text, campaign_last text, campaign_weekdays text[], campaign_paper text,
  campaign_units text[], campaign_ended text, campaign_by text
$$);

-- Visits to sites and enterprises. Several devices may write one visit while offline: each edit is kept whole as a part, and
-- the visit's own columns show what the edits come to.
CALL app.make_work_table('visit', $$
  visit_title text, visit_project text, visit_occasion text, visit_day text, visit_time text, visit_point text,
  visit_place text, visit_visitors text[], visit_stage text, visit_workers bigint, visit_machines bigint, visit_found text,
  visit_by text
$$);
CREATE INDEX visit_of_project ON app.visit (visit_project, visit_day) WHERE NOT void;
CREATE INDEX visit_on_day ON app.visit (visit_day) WHERE NOT void;
CALL app.make_work_part('visit', 'problem', $$problem_factor text, problem_text text, problem_blocker text$$);
CALL app.make_work_part('visit', 'promise', $$promise_text text, promise_unit text, promise_due text$$);
CALL app.make_work_part('visit', 'edit', $$edit_body text, edit_by text, edit_on text$$);

-- What a photo of a visit says about itself, and how it looks: 64-bit prints of the whole and of windows into it, in hex.
CREATE TABLE app.visit_photo (
  id           uuid PRIMARY KEY REFERENCES app.attachment (id),
  visit_id     uuid NOT NULL REFERENCES app.visit (id),
  territory_id integer NOT NULL,
  width        integer NOT NULL,
  height       integer NOT NULL,
  -- As the camera wrote them; null where it did not.
  taken_at     text,
  taken_lng    double precision,
  taken_lat    double precision,
  -- Empty for a picture that cannot be read.
  prints       text[] NOT NULL
);
CREATE INDEX visit_photo_of ON app.visit_photo (visit_id);
GRANT SELECT, INSERT ON app.visit_photo TO guatu_app;
CALL app.protect('app.visit_photo');

-- A visit is also for the task force whose project it was of. What hangs on the visit asks for it by a function, which the
-- visit's own policy cannot call: it reads the visits itself.
CREATE POLICY of_subject ON app.visit
  USING (visit_project = ANY ((SELECT string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))::text[]));
CREATE FUNCTION app.visits_of_subjects() RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT id FROM app.visit
  WHERE visit_project = ANY (string_to_array(NULLIF(current_setting('app.subjects', true), ''), ','))
$$;
GRANT EXECUTE ON FUNCTION app.visits_of_subjects() TO guatu_app;
CREATE POLICY of_subject ON app.visit_problem USING (visit_id IN (SELECT app.visits_of_subjects()));
CREATE POLICY of_subject ON app.visit_promise USING (visit_id IN (SELECT app.visits_of_subjects()));
CREATE POLICY of_subject ON app.visit_edit USING (visit_id IN (SELECT app.visits_of_subjects()));
CREATE POLICY of_subject ON app.visit_photo USING (visit_id IN (SELECT app.visits_of_subjects()));
CREATE POLICY of_subject_visit ON app.attachment
  USING (entity_kind = 'visit' AND entity_id IN (SELECT app.visits_of_subjects()));

-- Tours: a record holds the sites of some days with their entrants and ways, and in the end the sealed result.
CALL app.make_work_table('tour', $$
  tour_title text, tour_schedule text, tour_day text, tour_status text, tour_by text, tour_rule text,
  tour_planned_by text, tour_planned_on text, tour_scheme text, tour_result text, tour_hash text, tour_sealed_by text,
  tour_sealed_on text
$$);
-- One tour of a mechanism, office and day, however often it is asked for.
CREATE UNIQUE INDEX tour_once ON app.tour (territory_id, tour_schedule, tour_day) WHERE NOT void;
CALL app.make_work_part('tour', 'day', $$
  day_on text, day_from bigint, day_until bigint, day_start text, day_start_point text, day_end text, day_end_point text,
  day_lunch text, day_lunch_point text, day_lunch_from bigint, day_lunch_minutes bigint
$$);
CALL app.make_work_part('tour', 'entrant', $$entrant_name text$$);
CALL app.make_work_part('tour', 'site', $$
  site_project text, site_entrant text, site_minutes bigint, site_opens bigint, site_closes bigint, site_must boolean,
  site_point text, site_point_from text, site_day bigint, site_leg text, site_order bigint
$$);
CREATE INDEX tour_site_project ON app.tour_site (site_project);
CALL app.make_work_part('tour', 'way', $$way_minutes bigint$$);

-- The sheet of one judge of a tour. A record of its own, so that judges write at once without getting in each other's way.
CALL app.make_work_table('scorecard', $$
  card_title text, card_tour text, card_judge text, card_group text, card_user text, card_status text, card_paper text,
  card_by text, card_on text
$$);
CREATE UNIQUE INDEX scorecard_once ON app.scorecard (card_tour, card_judge) WHERE NOT void;
CALL app.make_work_part('scorecard', 'mark', $$mark_given numeric$$);
CALL app.make_work_part('scorecard', 'aside', $$aside_reason text$$);
