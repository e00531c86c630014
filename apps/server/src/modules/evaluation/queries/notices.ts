import type { NoticeSource } from '../../notices/index.ts';
import { runWords } from '../messages.ts';
import { overdueRuns } from '../sql/runs.ts';

/** Runs whose notice period is over, told once each, so that none is forgotten unpublished. */
export const evaluationNotices: NoticeSource = async (trx, today) =>
  (await overdueRuns(trx, today)).map(({ id, leaf, title, until }) => ({
    ...{ event: 'EVALUATION_DUE', leaf, title: runWords.due(title, until), link: `/evaluation/${id}` },
    key: `evaluation-due ${id} ${until}`,
  }));
