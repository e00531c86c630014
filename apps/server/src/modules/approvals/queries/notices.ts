import type { NoticeDraft, NoticeSource } from '../../notices/index.ts';
import { approvalWords } from '../messages.ts';
import { openFiles } from './files.ts';

/** On the first day there may be very many; the worst come first, and the page shows them all. */
const MOST = 200;

/** Files whose clock turned yellow or red, once for each colour. */
export const clockNotices: NoticeSource = async (trx, today) => {
  const { files } = await openFiles(trx, undefined, today);
  return files
    .filter(({ light }) => light === 'RED' || light === 'YELLOW')
    .slice(0, MOST)
    .map(({ projectId, projectName, territoryId, code, title, light, due, body }): NoticeDraft => {
      const event = light === 'RED' ? 'APPROVAL_RED' : 'APPROVAL_YELLOW';
      return {
        ...{ event, leaf: territoryId, subject: projectId, unit: body, link: `/projects/${projectId}` },
        title: approvalWords.clockNotice(projectName, title, due?.day ?? null),
        // Not by the day, which moves with every pause.
        key: `approval ${light} ${projectId} ${code}`,
      };
    });
};
