-- Who published a report and on which day is corrected after it was brought, and a report says which edition of the indicator
-- dictionary it was read with. Reports from before do not know their edition.
ALTER TABLE app.report
  -- Where the text itself says it: [[start, end] of the publisher, [start, end] of the day], null for what was typed.
  ADD COLUMN publication_at jsonb,
  ADD COLUMN dictionary_hash text;
GRANT UPDATE (publisher, published_on, publication_at) ON app.report TO guatu_app;
