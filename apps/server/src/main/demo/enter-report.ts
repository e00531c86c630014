import { Readable } from 'node:stream';
import { type DemoRegion, demoReport } from '../../../../../demo/src/index.ts';
import type { Product } from '../../compose.ts';
import { landReport } from '../../modules/reports/index.ts';
import { systemClock } from '../../platform/clock/index.ts';
import { type Scope, withScope } from '../../platform/db/index.ts';

/** Brings the demo's report, so that there is something to review; nothing of it is decided. */
export async function enterDemoReport(
  { db, files }: Product,
  region: DemoRegion,
  clerk: { readonly id: string; readonly leaf: number },
  scope: Scope,
): Promise<void> {
  const { title, text } = demoReport(region);
  const bytes = Buffer.from(text);
  const stored = await files.put(Readable.from([bytes]), bytes.length);
  if (stored === null) throw new Error('the demo report was not stored');
  const report = {
    bytes,
    fileHash: stored.hash,
    fileName: `${title}.txt`,
    title,
    by: clerk.id,
    officeLeaf: clerk.leaf,
  };
  await withScope(db, { ...scope, user: clerk.id }, (trx) => landReport(trx, systemClock, report));
}
