import { newId } from '../../../platform/clock/index.ts';
import type { Call } from '../browser.ts';
import { fixed, type ModuleRecipes, PIXEL, refused } from './recipe.ts';

export const visits: ModuleRecipes = {
  reads: {
    'GET /api/visits': {
      urls: ({ records: { project } }) => ['/api/visits', `/api/visits?project=${project}`],
      owner: 'secrets',
    },
    'GET /api/visits/:id': { urls: ({ work }) => [`/api/visits/${work.visit}`], owner: 'secrets' },
    'GET /api/visits/sites': fixed('/api/visits/sites', 'secrets'),
    'GET /api/visits/site-day': fixed('/api/visits/site-day', 'secrets'),
  },
  writes: {
    'POST /api/visits/:id/edits': refused(({ theirs, own, people }) => {
      const writerId = people.yangxin.id;
      const edit = {
        basedOn: [],
        changes: { visitFound: '塞进来' },
        writtenAt: '2026-11-21T02:41:00.000Z',
        device: '手机',
      };
      const send = (visit: string, projectId: string, id: string): Call => ({
        url: `/api/visits/${visit}/edits`,
        body: { projectId, writerId, edit: { ...edit, id } },
      });
      return [
        send(theirs.work.visit, theirs.records.project, newId()),
        // Their visit as if it were one's own, and a new one at their project.
        send(theirs.work.visit, own.records.project, newId()),
        send(newId(), theirs.records.project, newId()),
      ];
    }),
    'POST /api/visits/:id/photos/:photoId': refused(({ theirs, people }) => [
      { url: `/api/visits/${theirs.work.visit}/photos/${newId()}?writerId=${people.yangxin.id}`, file: PIXEL },
    ]),
    'POST /api/visits/:id/problems/:code/blocker': refused(({ theirs }) => [
      { url: `/api/visits/${theirs.work.visit}/problems/01/blocker`, body: { version: 1 } },
    ]),
  },
};
