import type { Payment, ProjectPromise, Proof } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { usePaymentAct, usePromiseAct, useProofAct } from '../api.ts';

import type { Asked } from './asked.ts';
import type { OnProject } from './on-project.ts';
import { PayDialog } from './pay-dialog.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { titleOf } from './promises-card.tsx';
import { ProofDialog } from './proof-dialog.tsx';
import { TermsDialog } from './terms-dialog.tsx';

/** The form that is open. */
export function AskedDialog({ asked, ...of }: OnProject & { readonly asked: Asked }) {
  switch (asked.form) {
    case 'terms':
      return <TermsDialog {...of} />;
    case 'promise':
      return <PromiseDialog {...of} promise={asked.promise} />;
    case 'remove':
      return <RemoveDialog {...of} promise={asked.promise} />;
    case 'proof':
      return <ProofDialog {...of} promise={asked.promise} />;
    case 'return':
      return <ReturnDialog {...of} promise={asked.promise} proof={asked.proof} />;
    case 'pay':
      return <PayDialog {...of} />;
    case 'revoke':
      return <RevokeDialog {...of} payment={asked.payment} />;
  }
}

function RemoveDialog({ answer: { project }, promise, onClose }: OnProject & { readonly promise: ProjectPromise }) {
  const act = usePromiseAct(project.id);
  const { version } = project;
  return (
    <ReasonDialog
      title={t('settlements.removePromise', { title: titleOf(promise) })}
      label={t('settlements.reason')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(reason) => act.mutate({ act: 'remove', version, code: promise.code, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

interface ReturnProps extends OnProject {
  readonly promise: ProjectPromise;
  readonly proof: Proof;
}

function ReturnDialog({ answer: { project }, promise, proof, onClose }: ReturnProps) {
  const act = useProofAct(project.id);
  const { version } = project;
  return (
    <ReasonDialog
      title={t('settlements.returnProof', { title: titleOf(promise) })}
      label={t('settlements.reason')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(reason) =>
        act.mutate({ act: 'judge', version, proof: proof.code, accepted: false, reason }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  );
}

function RevokeDialog({ answer: { project }, payment, onClose }: OnProject & { readonly payment: Payment }) {
  const act = usePaymentAct(project.id);
  const { version } = project;
  return (
    <ReasonDialog
      title={t('settlements.revokePayment', { code: payment.voucher })}
      label={t('settlements.reason')}
      busy={act.isPending}
      error={act.error}
      onSubmit={(reason) => act.mutate({ act: 'revoke', version, code: payment.code, reason }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
