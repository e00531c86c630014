-- What projects need of power, water, land and the rest, and what there is to give, month by month.

-- A substation, a waterworks, the land of a park: what it can give of one factor from a month on, what of that is taken
-- already, and what will be added when. Offices below see what their city supplies them from.
CALL app.make_work_table('capacity', $$
  capacity_title text, capacity_factor text, capacity_supplier text, capacity_unit text, capacity_amount numeric,
  capacity_from text, capacity_used numeric, capacity_source text
$$);
CREATE POLICY see_from_below ON app.capacity FOR SELECT USING (territory_id IN (SELECT app.offices_above()));
CALL app.make_work_part('capacity', 'addition', $$
  addition_month text, addition_amount numeric, addition_project text, addition_source text
$$);
CREATE POLICY see_from_below ON app.capacity_addition FOR SELECT USING (territory_id IN (SELECT app.offices_above()));

-- What a project needs of a factor, by the id of the factor, where its ledger does not say it.
CALL app.make_work_part('project', 'demand', $$
  demand_amount numeric, demand_unit text, demand_month text, demand_supply text, demand_paper text
$$, subject => true);
CREATE INDEX project_demand_supply ON app.project_demand (demand_supply) WHERE demand_supply IS NOT NULL;
