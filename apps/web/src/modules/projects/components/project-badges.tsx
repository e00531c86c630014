import { t } from '../../../texts/index.ts';
import { Light } from '../../../ui/light.tsx';
import { lightState } from '../../../ui/light-state.ts';
import { Tag } from '../../../ui/tag.tsx';
import { useRecordPage } from '../../records/record/record-context.tsx';
import { printValue } from '../../records/values.ts';
import { latestMonthly } from '../domain/year-progress.ts';

/** Light as reported, level, way of approval and code, beside the name. */
export function ProjectBadges() {
  const { record, dictionary, ledger } = useRecordPage();
  const { fields } = dictionary.kind(ledger.kind);
  const light = latestMonthly(record.values, 'light');
  const words = ['projectLevel', 'regimeType', 'projectKind', 'buildNature'].flatMap((id) => {
    const text = printValue(fields.get(id), record.values[id], { money: 'yi' });
    return text === null ? [] : [{ id, text }];
  });
  const { projectCode } = record.values;
  return (
    <>
      {light && (
        <Light
          state={lightState(record.values[light.key])}
          word={t('project.ledgerLight', { word: t(`light.word.${lightState(record.values[light.key])}`) })}
        />
      )}
      {words.map(({ id, text }) => (
        <Tag key={id} tone="accent">
          {text}
        </Tag>
      ))}
      {typeof projectCode === 'string' && <span className="gt-note">{projectCode}</span>}
    </>
  );
}
