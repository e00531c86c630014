import { SYSTEM_USER } from '../../../platform/people/system-user.ts';
import type { NoticeSource } from '../../notices/index.ts';
import { appraisalWords } from '../messages.ts';
import { sheetsToTell } from '../sql/due.ts';

/** Sheets that the product opened by itself, and sheets that wait to be confirmed; each once for every time it waits. */
export const appraisalNotices: NoticeSource = async (trx) =>
  (await sheetsToTell(trx, SYSTEM_USER)).map(({ id, leaf, project, title, why, status, version, by }) => ({
    ...{ leaf, subject: project, link: `/appraisals/${id}` },
    ...(status === 'SUBMITTED'
      ? {
          event: 'APPRAISAL_WAITING',
          title: appraisalWords.notice.waiting(title),
          key: `appraisal ${id} ${version}`,
          by,
        }
      : { event: 'APPRAISAL_TRIGGERED', title: appraisalWords.notice.triggered(title, why), key: `appraisal ${id}` }),
  }));
