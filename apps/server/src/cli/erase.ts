import { uuidSchema } from '@guatu/contract';
import { landHooks } from '../hooks.ts';
import { makeDataFolders, personalKeyFile } from '../main/data-folders.ts';
import { systemClock } from '../platform/clock/index.ts';
import { withScope } from '../platform/db/index.ts';
import { defaultDataFolder } from '../platform/embedded-db/index.ts';
import { erasePersonal, isEntityKind, usePersonalKey } from '../platform/ledger/index.ts';
import { SYSTEM_USER } from '../platform/people/system-user.ts';
import type { CliCommand } from './command.ts';
import { cliScope, withDatabase } from './database.ts';
import { cliWords } from './messages.ts';

export const eraseCommand: CliCommand = {
  name: 'erase',
  usage: 'erase KIND ID --reason TEXT [--json]',
  summary: cliWords.eraseSummary,
  async run(args, io) {
    const at = args.indexOf('--reason');
    const reason = (at < 0 ? undefined : args[at + 1])?.trim() ?? '';
    const [kind = '', entityId] = args.filter((arg, i) => !arg.startsWith('--') && (at < 0 || i !== at + 1));
    const id = uuidSchema.safeParse(entityId);
    if (!isEntityKind(kind) || !id.success || reason === '') {
      io.err(cliWords.eraseUsage);
      return 2;
    }
    usePersonalKey(personalKeyFile(makeDataFolders(defaultDataFolder())));
    const erasure = { kind, entityId: id.data, reason, by: SYSTEM_USER };
    const erased = await withDatabase((db) =>
      withScope(db, cliScope, (trx) => erasePersonal(trx, systemClock, landHooks, erasure)),
    );
    io.out(args.includes('--json') ? `${JSON.stringify(erased)}\n` : cliWords.eraseDone(erased));
    return 0;
  },
};
