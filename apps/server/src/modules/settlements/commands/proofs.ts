import type { ProofActInput } from '@guatu/contract';
import type { CurrentRow, Trx } from '../../../platform/ledger/index.ts';
import { attachedTo } from '../../projects/index.ts';
import { type PromiseRecord, promiseOfProof, readPromises } from '../domain/promise.ts';
import { settlementWords } from '../messages/sentences.ts';
import { settlementRefusals } from '../messages.ts';
import { defaultsFor, nameOfProject, openProject, titleByCode, todayOf } from '../queries/parts.ts';
import { type Doer, type SaveDeps, saveProject } from './save.ts';

type Bringing = Extract<ProofActInput, { act: 'bring' }>;
type Judging = Extract<ProofActInput, { act: 'judge' }>;

interface OfPromise {
  readonly project: CurrentRow;
  readonly promise: PromiseRecord;
  readonly title: string;
  readonly day: string;
}

/** Does what was asked with the evidence of a project's promises. */
export async function actOnProofs(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  input: ProofActInput & { readonly id: string },
): Promise<void> {
  const project = await openProject(trx, input.id);
  const code = input.act === 'bring' ? input.proof.code : promiseOfProof(input.proof);
  const promise = readPromises(project.values).find((each) => each.code === code);
  if (!promise) throw settlementRefusals.settlement_promise_unknown({ code });
  const day = todayOf(deps.clock);
  const titleOf = titleByCode((await defaultsFor(trx, { day, leaf: project.territoryId })).body);
  const of = { project, promise, day, title: promise.title ?? titleOf(code) };
  return input.act === 'bring' ? bring(trx, deps, doer, of, input) : judge(trx, deps, doer, of, input);
}

/** Brings a figure with the papers that show it; without papers, a note says where it can be looked up. */
async function bring(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  { project, promise, day, title }: OfPromise,
  { version, proof: { actual, period, files, note } }: Bringing,
): Promise<void> {
  if (files.length === 0 && !note) throw settlementRefusals.settlement_proof_empty();
  const attached = await attachedTo(trx, project.id, files);
  if (files.some((file) => attached.get(file)?.removed !== false)) throw settlementRefusals.settlement_file_unknown();
  const at = `@${promise.code}#${(promise.proofs.at(-1)?.number ?? 0) + 1}`;
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.proof(nameOfProject(project), title) },
    changes: {
      ...{ [`proofActual${at}`]: actual, [`proofPeriod${at}`]: period, [`proofNote${at}`]: note || null },
      ...{ [`proofFiles${at}`]: files.length === 0 ? null : files },
      ...{ [`proofBy${at}`]: doer.userId, [`proofOn${at}`]: day },
    },
  });
}

/** Accepts a figure, which then stands in the ledger, or returns it with a reason. Not by who brought it. */
async function judge(
  trx: Trx,
  deps: SaveDeps,
  doer: Doer,
  { project, promise, day, title }: OfPromise,
  { version, proof: code, accepted, reason }: Judging,
): Promise<void> {
  const proof = promise.proofs.find((each) => each.code === code);
  if (!proof) throw settlementRefusals.settlement_proof_unknown();
  if (proof.verdict !== null) throw settlementRefusals.settlement_proof_judged();
  if (proof.by === doer.userId) throw settlementRefusals.settlement_proof_own();
  if (!accepted && !reason) throw settlementRefusals.settlement_reason_missing();
  const at = `@${code}`;
  await saveProject(trx, deps, doer, project, {
    ...{ version, title: settlementWords.judge(nameOfProject(project), title, accepted) },
    ...(accepted || reason === null ? {} : { reason }),
    changes: {
      ...{ [`proofVerdict${at}`]: accepted ? 'ACCEPTED' : 'RETURNED', [`proofVerdictBy${at}`]: doer.userId },
      ...{ [`proofVerdictOn${at}`]: day, [`proofReason${at}`]: accepted ? null : reason },
      ...(accepted ? { [`commitActual@${promise.code}`]: proof.actual } : {}),
    },
  });
}
