import { Button } from 'antd';
import { useState } from 'react';
import { t } from '../../../texts/index.ts';
import { ActionMenu } from '../../../ui/action-menu.tsx';
import { messageOf } from '../../../ui/states.tsx';
import { useRunPaper } from '../acts.ts';
import type { RunAt } from '../api.ts';

/** The run as a workbook, as a Word file, or on paper. */
export function ExportMenu({ run }: { readonly run: RunAt }) {
  const [at, setAt] = useState<HTMLElement | null>(null);
  const paper = useRunPaper(run);
  return (
    <>
      {paper.error !== null && (
        <span className="gt-problem" role="alert">
          {messageOf(paper.error)}
        </span>
      )}
      <Button
        size="small"
        aria-haspopup="menu"
        loading={paper.isPending}
        onClick={({ currentTarget }) => setAt(currentTarget)}
      >
        {t('common.export')}
      </Button>
      {at && (
        <ActionMenu
          at={at}
          label={t('common.export')}
          items={[
            { label: t('evaluation.export.workbook'), run: () => paper.mutate('workbook') },
            { label: t('evaluation.export.document'), run: () => paper.mutate('document') },
            { label: t('evaluation.export.print'), run: () => window.print() },
          ]}
          onClose={() => setAt(null)}
        />
      )}
    </>
  );
}
