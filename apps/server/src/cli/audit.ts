import { withReadScope } from '../platform/db/index.ts';
import { type Finding, verifyChain } from '../platform/ledger/index.ts';
import type { CliCommand } from './command.ts';
import { cliScope, withDatabase } from './database.ts';
import { cliWords } from './messages.ts';

export const auditCommand: CliCommand = {
  name: 'audit',
  usage: 'audit verify [--json]',
  summary: cliWords.auditSummary,
  async run(args, io) {
    const report = await withDatabase((db) =>
      withReadScope(db, cliScope, (trx) => verifyChain(trx), { snapshot: true }),
    );
    if (args.includes('--json')) io.out(`${JSON.stringify(report)}\n`);
    else if (report.ok) io.out(cliWords.auditOk(report.links, report.revisions, report.head));
    else io.out(cliWords.auditBroken(report.findings.length) + report.findings.map(describe).join(''));
    return report.ok ? 0 : 1;
  },
};

function describe(finding: Finding): string {
  if (finding.kind === 'row') return cliWords.findingRow(finding.batchNr, finding.ord, finding.entityId);
  return cliWords.findingOther(finding.kind, finding.seq);
}
