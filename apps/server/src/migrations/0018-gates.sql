-- Documents brought for the gates of a project, by milestone and requirement (M70.PHOTO), or for an approval item by its
-- material (A05.SURVEY): files that hang on the project, a note on where the paper lies, and what the certifier held of it.
CALL app.make_work_part('project', 'evidence', $$
  ev_title text, ev_files text[], ev_note text, ev_by text, ev_on text, ev_verdict text, ev_verdict_by text, ev_verdict_on text,
  ev_reason text
$$, subject => true);

-- Times that a project as a whole stood still, by number: suspended, or out of the ledger's work. The reason tells which legal
-- limits do not count them.
CALL app.make_work_part('project', 'stay', $$
  stay_kind text, stay_from text, stay_to text, stay_reason text
$$, subject => true);

-- Gates that were let pass with something lacking, by the day until which it must be brought.
CREATE INDEX project_milestone_cure ON app.project_milestone (ms_cure_by) WHERE ms_cured_on IS NULL AND ms_reopened_on IS NULL;

-- Counts of projects read ledger dates as the wall does.
GRANT EXECUTE ON FUNCTION app.ledger_last_day(text) TO guatu_app;
