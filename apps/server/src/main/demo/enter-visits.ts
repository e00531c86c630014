import { Readable } from 'node:stream';
import { Resvg } from '@resvg/resvg-wasm';
import { type DemoRegion, type DemoVisit, demoVisits } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landHooks } from '../../hooks.ts';
import { type VisitDeps, visitActs } from '../../modules/visits/index.ts';
import { newId, systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';
import { createPhotoPrints, startRenderer } from '../../platform/pictures/index.ts';
import { startWords } from '../messages.ts';
import { rowsOf } from './rows.ts';

/** Enters the demo's visits as phones send them, with drawn photos, by the acts of the product. */
export async function enterDemoVisits(product: Product, region: DemoRegion, by: string, scope: Scope): Promise<void> {
  const { db, files } = product;
  const deps: VisitDeps = { db, files, clock: systemClock, hooks: landHooks, prints: createPhotoPrints() };
  const clerk: Scope = { ...scope, user: by };
  const visits = demoVisits(region);
  const keys = visits.map(({ key }) => key);
  const rows = await withScope(db, clerk, (trx) => rowsOf(trx, region.projects, keys));
  await startRenderer();
  for (const visit of visits) {
    const row = rows.get(visit.key);
    if (row) await enterVisit(deps, clerk, row.id, visit);
  }
}

async function enterVisit(
  deps: VisitDeps,
  clerk: Scope,
  projectId: string,
  { values, writtenAt, pictures, raised }: DemoVisit,
): Promise<void> {
  const [id, writerId] = [newId(), clerk.user];
  const edit = { id: newId(), basedOn: [], changes: values, writtenAt, device: startWords.visitDevice };
  const { version } = await visitActs.syncVisit(deps, clerk, { id, projectId, writerId, edit });
  for (const [nth, picture] of pictures.entries()) {
    const photo = { name: startWords.visitPhoto(nth + 1), content: Readable.from([drawn(picture)]) };
    await visitActs.addPhoto(deps, clerk, { id: newId(), visitId: id, writerId, ...photo });
  }
  if (raised === null) return;
  await withScope(deps.db, clerk, (trx) => visitActs.raiseProblem(trx, deps, clerk, { id, code: raised, version }));
}

function drawn(svg: string): Uint8Array {
  const picture = new Resvg(svg);
  const image = picture.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    picture.free();
  }
}
