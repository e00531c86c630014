import type { ProjectSettlement } from '@guatu/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { TwinTable } from '../../../ui/chart/twin-table.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useOpenSettlement } from '../api.ts';
import { printScore } from '../print.ts';
import { Term } from '../term.tsx';
import { inWan, KnownWan, Unseen, Wan } from '../wan.tsx';

/** What a settlement would come to by the ledgers as they stand, or what is in its way; and those that were made. */
export function SettlementCard({ answer }: { readonly answer: ProjectSettlement }) {
  const { preview, obstacle, project, acts, settlements } = answer;
  const navigate = useNavigate();
  const open = useOpenSettlement(project.id);
  const draw = () =>
    open.mutate(project.version, {
      onSuccess: ({ id }) => void navigate({ to: '/settlements/$id', params: { id } }),
    });
  return (
    <Card
      title={t('settlements.settlement')}
      note={t('settlements.preview')}
      extra={
        acts.includes('open') && (
          <Button size="small" type="primary" loading={open.isPending} disabled={preview === null} onClick={draw}>
            {t('settlements.draw')}
          </Button>
        )
      }
    >
      {preview && (
        <dl className="gt-settlements-figures">
          <Term name={t('settlements.score')}>
            {preview.score === null ? <Unseen /> : printScore(preview.score, '')}
          </Term>
          <Term name={t('settlements.tier')}>
            <Tag>{preview.tier.title}</Tag>
          </Term>
          <Term name={t('settlements.due')}>
            <KnownWan yuan={preview.due} withUnit />
          </Term>
          <Term name={t('settlements.paid')}>
            <Wan yuan={answer.paid} withUnit />
          </Term>
          <Term name={t('settlements.balance')}>
            <KnownWan yuan={preview.balance} signed withUnit />
          </Term>
        </dl>
      )}
      {preview && preview.withheld !== null && <p className="gt-note">{preview.withheld}</p>}
      {obstacle !== null && <p className="gt-note">{obstacle}</p>}
      {preview && acts.includes('open') && <p className="gt-note">{t('settlements.previewNote')}</p>}
      {open.error && (
        <p className="gt-problem" role="alert">
          {messageOf(open.error)}
        </p>
      )}
      {settlements.length > 0 && <Versions settlements={settlements} />}
    </Card>
  );
}

function Versions({ settlements }: Pick<ProjectSettlement, 'settlements'>) {
  return (
    <TwinTable
      caption={t('settlements.versions')}
      head={[
        t('settlements.versions'),
        t('settlements.stateHead'),
        t('settlements.score'),
        inWan(t('settlements.due')),
        inWan(t('settlements.balance')),
      ]}
      rows={settlements.map(({ id, number, status, score, due, balance }) => ({
        id,
        cells: [
          <Link key="open" to="/settlements/$id" params={{ id }}>
            {t('settlements.version', { n: number })}
          </Link>,
          <Tag key="status" tone={status === 'CONFIRMED' ? 'green' : 'plain'}>
            {t(`settlements.statusName.${status}`)}
          </Tag>,
          score === null ? <Unseen key="score" /> : printScore(score, ''),
          <KnownWan key="due" yuan={due} />,
          <KnownWan key="balance" yuan={balance} signed />,
        ],
      }))}
    />
  );
}
