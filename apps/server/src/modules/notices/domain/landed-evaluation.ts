import type { NoticeDraft } from './draft.ts';
import type { LandedRow, LandedWords } from './landed-row.ts';

/** What an evaluation's state says to whom: those judged may object, and everybody may read what is out. */
export function evaluationDraft({ id, leaf, became, by, row }: LandedRow, words: LandedWords): NoticeDraft | null {
  const what = words.named(row.eval_title);
  const of = { leaf, link: `/evaluation/${id}`, by };
  if (became.evalStatus === 'NOTICE') {
    const title = words.titles.EVALUATION_NOTICE(words.until(what, row.eval_notice_until));
    return { ...of, event: 'EVALUATION_NOTICE', title, key: `evaluation-notice ${id}` };
  }
  if (became.evalStatus !== 'PUBLISHED') return null;
  const title = words.titles.EVALUATION_PUBLISHED(what);
  return { ...of, event: 'EVALUATION_PUBLISHED', title, key: `evaluation-published ${id}` };
}

/** An objection waits for the office that judges, wherever the unit lies that it speaks for. */
export function objectionDraft({ id, version, by, row }: LandedRow, words: LandedWords): NoticeDraft | null {
  if (version !== 1) return null;
  const title = words.titles.OBJECTION_RAISED(words.named(row.objection_title));
  const link = `/evaluation/${String(row.objection_run)}`;
  return {
    event: 'OBJECTION_RAISED',
    leaf: Number(row.objection_office),
    title,
    link,
    key: `objection-raised ${id}`,
    by,
  };
}
