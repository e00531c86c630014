import type { CampaignView } from '@guatu/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../app/session.tsx';
import { t } from '../../../texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { useEndCampaign } from './api.ts';
import { CampaignDialog } from './campaign-dialog.tsx';

/** Campaigns of the office: from when to when, and the way to start or end one. */
export function CampaignsCard({
  campaigns,
  today,
}: {
  readonly campaigns: readonly CampaignView[];
  readonly today: string;
}) {
  const mayManage = useMay('dispatch.manage');
  const [starting, setStarting] = useState(false);
  return (
    <Card
      title={t('dispatchCalendar.campaigns')}
      extra={
        mayManage && (
          <Button size="small" onClick={() => setStarting(true)}>
            {t('dispatchCalendar.startCampaign')}
          </Button>
        )
      }
    >
      {campaigns.length === 0 && <p className="gt-note">{t('dispatchCalendar.campaignsNone')}</p>}
      <ul className="gt-task-words">
        {campaigns.map((campaign) => (
          <Campaign key={campaign.id} campaign={campaign} today={today} mayEnd={mayManage} />
        ))}
      </ul>
      {starting && <CampaignDialog today={today} onClose={() => setStarting(false)} />}
    </Card>
  );
}

interface CampaignProps {
  readonly campaign: CampaignView;
  readonly today: string;
  readonly mayEnd: boolean;
}

function Campaign({ campaign, today, mayEnd }: CampaignProps) {
  const { title, first, last, paper, units, weekdays, endedOn } = campaign;
  const [ending, setEnding] = useState(false);
  const over = endedOn !== null || last < today;
  const names = [...t('common.weekdays')];
  const days = weekdays.map((day) => names[day - 1]).join(t('dispatch.comma'));
  return (
    <li>
      <b>{title}</b> <Tag tone={over ? 'plain' : 'accent'}>{stateOf(campaign, today)}</Tag>{' '}
      {mayEnd && !over && (
        <button type="button" className="gt-link" onClick={() => setEnding(true)}>
          {t('dispatchCalendar.endCampaign')}
        </button>
      )}
      <span className="gt-note">{t('dispatchCalendar.campaignWhen', { first, last, days, paper })}</span>
      <span className="gt-note">{units.join(t('dispatch.comma'))}</span>
      {ending && <EndCampaign campaign={campaign} onClose={() => setEnding(false)} />}
    </li>
  );
}

function stateOf({ first, last, endedOn }: CampaignView, today: string): string {
  if (endedOn !== null) return t('dispatchCalendar.campaignEnded', { on: endedOn });
  if (last < today) return t('dispatchCalendar.campaignOver');
  return first > today ? t('dispatchCalendar.campaignAhead') : t('dispatchCalendar.campaignRuns');
}

function EndCampaign({ campaign, onClose }: { readonly campaign: CampaignView; readonly onClose: () => void }) {
  const end = useEndCampaign(campaign);
  return (
    <FormDialog
      title={`${t('dispatchCalendar.endCampaign')} · ${campaign.title}`}
      submit={t('dispatchCalendar.endCampaign')}
      onSubmit={() => end.mutate(undefined, { onSuccess: onClose })}
      onClose={onClose}
      busy={end.isPending}
      error={end.error}
      danger
    >
      <p>{t('dispatchCalendar.endCampaignAsk')}</p>
    </FormDialog>
  );
}
