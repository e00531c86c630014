-- How a target was divided among the places below, and what people said of doubtful figures.

-- A version of the division of one year's target. `breakdown_leaves` are the leaves of the places it was divided among, as text:
-- they see it once it is confirmed.
CALL app.make_work_table('breakdown', $$
  breakdown_title text, breakdown_indicator text, breakdown_year bigint, breakdown_place bigint, breakdown_total numeric,
  breakdown_unit text, breakdown_paper text, breakdown_method text, breakdown_status text, breakdown_edition bigint,
  breakdown_replaces text, breakdown_reason text, breakdown_returned text, breakdown_leaves text[], breakdown_by text,
  breakdown_on text, breakdown_submitted_by text, breakdown_submitted_on text, breakdown_confirmed_by text,
  breakdown_confirmed_on text
$$);
CREATE INDEX breakdown_of_target ON app.breakdown (breakdown_indicator, breakdown_year) WHERE NOT void;
-- One share a place, by the number of its dispatch unit.
CALL app.make_work_part('breakdown', 'share', $$
  share_leaf bigint, share_target numeric, share_base numeric, share_weight numeric, share_note text
$$);

-- Places below see a confirmed division and their own share of it, not the shares of others.
CREATE POLICY see_from_below ON app.breakdown FOR SELECT
  USING (breakdown_status = 'CONFIRMED' AND breakdown_leaves &&
    (SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ',')));
CREATE FUNCTION app.breakdowns_confirmed() RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = app, pg_temp AS $$
  SELECT id FROM app.breakdown WHERE breakdown_status = 'CONFIRMED'
$$;
GRANT EXECUTE ON FUNCTION app.breakdowns_confirmed() TO guatu_app;
CREATE POLICY see_own_share ON app.breakdown_share FOR SELECT
  USING (share_leaf = ANY ((SELECT string_to_array(NULLIF(current_setting('app.regions', true), ''), ','))::bigint[])
    AND breakdown_id IN (SELECT app.breakdowns_confirmed()));

-- An outlier or a contradiction that somebody explained, corrected or accepted. `finding_print` stands for the very numbers: when
-- they change, the finding is open again.
CALL app.make_work_table('finding', $$
  finding_title text, finding_key text, finding_family text, finding_rule text, finding_indicator text,
  finding_place bigint, finding_period text, finding_print text, finding_verdict text, finding_status text,
  finding_reason text, finding_by text, finding_on text, finding_closed_by text, finding_closed_on text,
  finding_closed_note text
$$);
CREATE UNIQUE INDEX finding_of ON app.finding (territory_id, finding_key) WHERE NOT void;
