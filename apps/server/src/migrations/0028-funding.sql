-- Bids for funds of higher levels: the work around a row of the funding ledger.

-- Where a bid stands and since when, for what direction and which project, until when the next step is due, and who applied.
ALTER TABLE app.funding
  ADD COLUMN bid_state text, ADD COLUMN bid_since text, ADD COLUMN bid_direction text, ADD COLUMN bid_project text,
  ADD COLUMN bid_due text, ADD COLUMN bid_applied_by text;
CREATE INDEX funding_bid_project ON app.funding (bid_project) WHERE bid_project IS NOT NULL;
-- Each step with its day, money, paper and evidence, in order (01, 02 …).
CALL app.make_work_part('funding', 'step', $$
  step_act text, step_on text, step_amount bigint, step_paper text, step_note text, step_files text[], step_by text
$$);
-- What the direction asks for, by the id of the material in its rule.
CALL app.make_work_part('funding', 'material', $$
  material_files text[], material_note text, material_by text, material_on text
$$);
