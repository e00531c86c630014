-- Appraisals of single projects: before admission, under way, at the end.

-- A sheet. Its hashes are those of what was handed in, so that they enter the chain with it.
CALL app.make_work_table('appraisal', $$
  appr_title text, appr_project text, appr_stage text, appr_scheme text, appr_rule text, appr_period text, appr_why text,
  appr_status text, appr_by text, appr_on text, appr_due text, appr_worked_by text[], appr_submitted_by text,
  appr_submitted_on text, appr_decided_by text, appr_decided_on text, appr_note text, appr_total numeric, appr_class text,
  appr_recipe_hash text, appr_data_hash text, appr_result_hash text, appr_edition bigint, appr_replaces text,
  appr_cause text, appr_investor text
$$);
CREATE INDEX appraisal_of_project ON app.appraisal (appr_project, appr_stage) WHERE NOT void;
CREATE INDEX appraisal_of_investor ON app.appraisal (appr_investor) WHERE NOT void AND appr_status = 'CONFIRMED';
-- A sheet is corrected once at a time: the next correction starts from the one that replaced it.
CREATE UNIQUE INDEX appraisal_replaced_once ON app.appraisal (appr_replaces) WHERE NOT void AND appr_replaces IS NOT NULL;
-- One figure a column of the scheme, in its order: the value, where it is from, and on what it rests.
CALL app.make_work_part('appraisal', 'figure', $$
  figure_column text, figure_number numeric, figure_from text, figure_sources text[], figure_note text, figure_by text,
  figure_on text
$$);
