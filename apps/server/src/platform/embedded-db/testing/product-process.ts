/*
 * A product reduced to its database, run as a process of its own by the tests so that it can be killed. It opens the data
 * folder given as argument, says so, and with `--write` tells how many numbered rows
 * it found and commits further ones, telling each.
 */
import { type ConnectionTarget, createDatabase } from '../../db/index.ts';
import { openEmbedded } from '../index.ts';

interface Tables {
  note: { n: number };
}

const [, , dataFolder, mode] = process.argv;

function tell(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

async function run(folder: string): Promise<void> {
  const embedded = await openEmbedded({ dataFolder: folder });
  process.once('SIGTERM', () => void embedded.stop().then(() => process.exit(0)));
  tell({ ready: true, targets: embedded.targets, account: embedded.account });
  if (mode === '--write') await writeForever(embedded.targets.owner);
}

async function writeForever(target: ConnectionTarget): Promise<never> {
  const db = createDatabase<Tables>({ target, searchPath: ['public'] });
  await db.schema.createTable('note').ifNotExists().addColumn('n', 'integer').execute();
  const found = await db
    .selectFrom('note')
    .select((eb) => [eb.fn.countAll<number>().as('rows'), eb.fn.coalesce(eb.fn.max('n'), eb.lit(0)).as('last')])
    .executeTakeFirstOrThrow();
  tell({ found });
  for (let n = found.last + 1; ; n++) {
    await db.insertInto('note').values({ n }).execute();
    tell({ committed: n });
  }
}

if (dataFolder === undefined) throw new Error('usage: product-process DATA_FOLDER [--write]');
run(dataFolder).catch((error: unknown) => {
  tell({ refused: String(error) });
  process.exitCode = 1;
});
