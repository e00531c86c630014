-- Meetings of dispatch with their agenda, and the tasks that decisions and instructions make.

CALL app.make_work_table('meeting', $$
  meeting_title text, meeting_schedule text, meeting_day text, meeting_status text, meeting_minutes text, meeting_rule text
$$);
-- One meeting of a mechanism, office and day, however often it is asked for.
CREATE UNIQUE INDEX meeting_once ON app.meeting (territory_id, meeting_schedule, meeting_day) WHERE NOT void;
CALL app.make_work_part('meeting', 'item', $$
  item_group text, item_title text, item_reason text, item_unit text, item_territory bigint, item_project text,
  item_blocker text, item_task text, item_outcome text, item_note text
$$);

CALL app.make_work_table('task', $$
  task_title text, task_origin text, task_order text, task_status text, task_unit text, task_person text,
  task_helpers text[], task_due text, task_due_asked text, task_issued text, task_received text, task_reported text,
  task_done text, task_supervised text, task_by text, task_meeting text, task_item text, task_project text,
  task_figure text
$$);
CREATE INDEX task_of_meeting ON app.task (task_meeting) WHERE NOT void;
CREATE INDEX task_open ON app.task (task_due) WHERE NOT void AND task_status <> 'DONE';
CALL app.make_work_part('task', 'feedback', $$
  feedback_text text, feedback_on text, feedback_by text
$$);
