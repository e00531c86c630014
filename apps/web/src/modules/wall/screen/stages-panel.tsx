import type { Wall } from '@guatu/contract';
import { t } from '../../../texts/index.ts';
import { formatCount } from '../../../ui/format.ts';
import { useMoney } from '../../../ui/money.tsx';
import { BenefitLine } from '../components/benefit-line.tsx';
import { BuildLine, StageLegend } from '../components/build-line.tsx';
import { Panel } from './panel.tsx';

/** Where the projects stand; with the second line where there is room for it. */
export function StagesPanel({ wall, benefit = false }: { readonly wall: Wall; readonly benefit?: boolean }) {
  const { unitText } = useMoney();
  return (
    <Panel
      title={t('wall.stages.title')}
      note={t('wall.stages.note', { n: formatCount(wall.totals.projects), unit: unitText })}
      end={<StageLegend />}
      className="is-stages"
    >
      <div className="gt-stages">
        <BuildLine stages={wall.stages.build} />
        {benefit && <BenefitLine stages={wall.stages.benefit} />}
      </div>
    </Panel>
  );
}
