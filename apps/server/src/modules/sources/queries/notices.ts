import type { NoticeSource } from '../../notices/index.ts';
import { importWords } from '../messages.ts';
import { waitingImports } from '../sql/waiting-imports.ts';

/** Imports that wait for review, once each. */
export const importNotices: NoticeSource = async (trx) =>
  (await waitingImports(trx)).map(({ id, leaf, title, by }) => ({
    ...{ event: 'IMPORT_WAITING' as const, leaf, by, link: `/sources/batches/${id}` },
    title: importWords.waiting(title),
    key: `import ${id}`,
  }));
