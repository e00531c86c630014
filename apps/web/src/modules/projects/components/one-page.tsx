import { AppraisalsCard } from '../../appraisals/project-card.tsx';
import { ApprovalCard } from '../../approvals/card/approval-card.tsx';
import { ProjectTasks } from '../../dispatch/project-tasks.tsx';
import { FundingCard } from '../../funding/project-card.tsx';
import { RecordLinks } from '../../records/record/links.tsx';
import { ExtensionCard } from '../../records/record/record-body.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { VisitsCard } from '../../visits/card/visits-card.tsx';
import { ChangesCard } from '../changes/changes-card.tsx';
import { FilesCard } from './files-card.tsx';
import { GateCard } from './gates/gate-card.tsx';
import { LightsCard } from './lights/lights-card.tsx';
import { CommitmentsCard, PermitsCard, TeamCard } from './list-cards.tsx';
import { LogCard } from './log-card.tsx';
import { MoneyCard } from './money-card.tsx';
import { ProgressCard } from './progress-card.tsx';
import { StageCard } from './stage-card.tsx';
import { StateCard } from './state-card.tsx';
import { useRelated } from './use-related.ts';
import './one-page.css';

/** Everything needed to answer a question on one project in a meeting. */
export function OnePage() {
  const [lead] = useRelated('lead');
  const { record, name } = useRecordPage();
  return (
    <div className="gt-project">
      <StageCard lead={lead} />
      <MoneyCard lead={lead} />
      <GateCard />
      <LightsCard />
      <ProgressCard />
      <StateCard />
      <ProjectTasks project={record.id} />
      <PermitsCard />
      <ApprovalCard />
      <ChangesCard />
      <AppraisalsCard project={{ id: record.id, name }} />
      <FundingCard project={record.id} />
      <TeamCard />
      <LogCard />
      <VisitsCard project={record.id} />
      <FilesCard />
      <CommitmentsCard />
      <RecordLinks />
      <ExtensionCard />
    </div>
  );
}
