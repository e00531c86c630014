import type { AgendaRequest } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Empty, ErrorState, Skeleton } from '../../../ui/states.tsx';
import { ViewBar } from '../view-bar.tsx';
import { useRequests } from './api.ts';
import { AskDialog } from './ask-dialog.tsx';
import { RequestLine } from './request-line.tsx';
import './requests.css';

/** What units ask to have discussed, and what they were answered. */
export function RequestsView() {
  const { data, error, isPending, refetch } = useRequests();
  const [asking, setAsking] = useState(false);
  const mayAsk = useMay('project.write') && (data?.offices.length ?? 0) > 0;
  return (
    <>
      <ViewBar view="requests">
        {mayAsk && (
          <div className="gt-context-end">
            <Button type="primary" onClick={() => setAsking(true)}>
              {t('requests.ask')}
            </Button>
          </div>
        )}
      </ViewBar>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {isPending && <Skeleton rows={8} />}
      {data && (
        <Card
          title={t('requests.title')}
          note={t('requests.note')}
          extra={<span className="gt-note">{t('requests.count', { n: data.requests.length, day: data.today })}</span>}
        >
          {data.requests.length === 0 && <Empty title={t('requests.none')} note={t('requests.noneNote')} />}
          <ul className="gt-requests">
            {data.requests.map((request: AgendaRequest) => (
              <RequestLine key={request.id} request={request} />
            ))}
          </ul>
        </Card>
      )}
      {asking && data && <AskDialog offices={data.offices} onClose={() => setAsking(false)} />}
    </>
  );
}
