-- Search by a piece of the name, a code or pinyin initials. Under row-level security an index on LIKE or on arrays is not
-- used (their operators are not leakproof), so the search runs as one definer function with the scope condition inside.
-- Answers at most `most` ids; a word of two characters goes by the bigram index, longer ones by trigrams.
DO $$
DECLARE
  kind text;
BEGIN
  FOREACH kind IN ARRAY ARRAY['project', 'lead', 'enterprise', 'blocker', 'funding', 'observation'] LOOP
    EXECUTE format($f$
      CREATE FUNCTION app.search_%1$s(needle text, most integer) RETURNS TABLE (id uuid)
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = app, public, pg_temp SET enable_bitmapscan = on
      AS $body$
      DECLARE
        everything boolean := coalesce(current_setting('app.all', true) = 'yes', false);
        leaves integer[] := string_to_array(NULLIF(current_setting('app.regions', true), ''), ',')::integer[];
        pattern text := '%%' || replace(replace(replace(needle, '\', '\\'), '%%', '\%%'), '_', '\_') || '%%';
      BEGIN
        IF length(needle) = 2 AND needle !~ '^[a-z0-9]+$' THEN
          RETURN QUERY SELECT t.id FROM app.%1$I t
            WHERE t.bigrams @> ARRAY[needle] AND NOT t.void AND t.survivor_id IS NULL
              AND (everything OR t.territory_id = ANY (leaves)) LIMIT most;
        ELSE
          RETURN QUERY SELECT t.id FROM app.%1$I t
            WHERE t.search_text LIKE pattern AND NOT t.void AND t.survivor_id IS NULL
              AND (everything OR t.territory_id = ANY (leaves)) LIMIT most;
        END IF;
      END $body$;
      GRANT SELECT ON app.%1$I TO guatu_definer;
      ALTER FUNCTION app.search_%1$s(text, integer) OWNER TO guatu_definer;
      GRANT EXECUTE ON FUNCTION app.search_%1$s(text, integer) TO guatu_app;
    $f$, kind);
  END LOOP;
END $$;
CREATE INDEX project_updated ON app.project (updated_nr DESC, id) WHERE NOT void AND survivor_id IS NULL;
-- What the list of projects is most often sorted by; read from either end.
CREATE INDEX project_amount ON app.project (total_investment, id) WHERE NOT void AND survivor_id IS NULL;
CREATE INDEX project_name ON app.project (project_name, id) WHERE NOT void AND survivor_id IS NULL;
-- Months that have reports, and a month's projects worst first, as the list of projects opens.
CREATE INDEX project_month_worst ON app.project_month
  (period, array_position(ARRAY['RED', 'YELLOW'], light), pace_gap, completion_rate, project_id);
-- By completion; with the two amounts, so that an order by one of them is found without reading the rows of a month.
CREATE INDEX project_month_rate ON app.project_month (period, completion_rate, project_id)
  INCLUDE (territory_id, month_done_amt, ytd_done_amt);
