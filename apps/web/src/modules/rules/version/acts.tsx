import type { RuleDetail } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { messageOf } from '../../../ui/states.tsx';
import { useVersionAct } from '../api.ts';
import { ActDialog, type AskedAct } from './act-dialog.tsx';

export interface VersionActsProps {
  readonly detail: RuleDetail;
  readonly mayCopy: boolean;
  readonly today: string;
  readonly onEdit: (edit: 'copy' | 'draft') => void;
}

const ASKED: readonly AskedAct[] = ['withdraw', 'end', 'issue'];

/** What the reader may do with a version now. The server decides again. */
export function VersionActs({ detail, mayCopy, today, onEdit }: VersionActsProps) {
  const [asked, setAsked] = useState<AskedAct | null>(null);
  const compare = useVersionAct(detail);
  return (
    <>
      {compare.error && (
        <span className="gt-rule-fault" role="alert">
          {messageOf(compare.error)}
        </span>
      )}
      {mayCopy && (
        <Button size="small" title={t('rules.acts.copyWhy')} onClick={() => onEdit('copy')}>
          {t('rules.acts.copy')}
        </Button>
      )}
      {detail.may.includes('draft') && (
        <Button size="small" onClick={() => onEdit('draft')}>
          {t('rules.acts.edit')}
        </Button>
      )}
      {detail.may.includes('compare') && (
        <Button size="small" loading={compare.isPending} onClick={() => compare.mutate({ act: 'compare' })}>
          {t('rules.acts.compare')}
        </Button>
      )}
      {ASKED.filter((act) => detail.may.includes(act)).map((act) => (
        <Button key={act} size="small" type={act === 'issue' ? 'primary' : 'default'} onClick={() => setAsked(act)}>
          {t(`rules.acts.${act}`)}
        </Button>
      ))}
      {asked && <ActDialog detail={detail} act={asked} today={today} onClose={() => setAsked(null)} />}
    </>
  );
}
