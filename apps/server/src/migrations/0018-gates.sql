-- Documents brought for the gates of a project, by milestone and requirement (M70.PHOTO).
CALL app.make_work_part('project', 'evidence', $$
  ev_file text, ev_note text, ev_by text, ev_on text
$$, subject => true);
