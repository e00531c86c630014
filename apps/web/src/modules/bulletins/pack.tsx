import type { Bulletin, Job, PaperFile } from '@guatu/contract';
import { Button, Progress } from 'antd';
import { useEffect, useState } from 'react';
import { useMay } from '../../app/session.tsx';
import { t } from '../../texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { messageOf } from '../../ui/states.tsx';
import { followJob } from '../sources/api/follow-job.ts';
import { useFile, useMakePapers, usePapersJob, useRefreshBulletin } from './api.ts';

/** Reading order of the pack; orders come after the agenda by their number. */
const ORDER = ['paper', 'pdf', 'annex', 'agenda', 'order', 'pack'];

/** All papers of a sealed month with their hashes, to be taken one by one or at once. */
export function Pack({ bulletin: { id, files } }: { readonly bulletin: Bulletin }) {
  const mayTake = useMay('export');
  const file = useFile(id);
  if (files.length === 0) return <NotMade id={id} />;
  const sorted = [...files].sort((a, b) => placeOf(a) - placeOf(b));
  const all = sorted.find(({ kind }) => kind === 'pack');
  const singles = sorted.filter(({ kind }) => kind !== 'pack');
  return (
    <Card
      title={t('bulletins.pack', { n: singles.length })}
      extra={
        mayTake &&
        all && (
          <Button size="small" type="primary" loading={file.isPending} onClick={() => file.mutate(all.kind)}>
            {t('bulletins.takeAll')}
          </Button>
        )
      }
    >
      {file.error && <p role="alert">{messageOf(file.error)}</p>}
      <table className="gt-bulletin-files">
        <thead>
          <tr>
            <th scope="col">{t('bulletins.file')}</th>
            <th scope="col" className="is-size">
              {t('bulletins.size')}
            </th>
            <th scope="col">{t('bulletins.fileHash')}</th>
          </tr>
        </thead>
        <tbody>
          {singles.map(({ kind, fileName, size, hash }) => (
            <tr key={kind}>
              <th scope="row">
                {mayTake ? (
                  <button type="button" className="gt-link" disabled={file.isPending} onClick={() => file.mutate(kind)}>
                    {fileName}
                  </button>
                ) : (
                  fileName
                )}
              </th>
              <td className="is-size">{t('bulletins.kb', { n: Math.ceil(size / 1024) })}</td>
              <td>
                <code title={hash}>{hash.slice(0, 16)}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {!singles.some(({ kind }) => kind === 'pdf') && <p className="gt-note">{t('bulletins.noPdf')}</p>}
      <p className="gt-note">{t(mayTake ? 'bulletins.packNote' : 'bulletins.packNoRight')}</p>
    </Card>
  );
}

function placeOf({ kind }: PaperFile): number {
  const [family = '', nth = '0'] = kind.split('-');
  return ORDER.indexOf(family) * 1000 + Number(nth);
}

/** Papers under way, or left unmade by a job that was cut off. */
function NotMade({ id }: { readonly id: string }) {
  const may = useMay('period.seal');
  const jobId = usePapersJob(id);
  const make = useMakePapers(id);
  const job = useJob(id, jobId);
  const running = jobId !== null && job?.status !== 'failed' && job?.status !== 'cancelled';
  return (
    <Card title={t('bulletins.packUnmade')}>
      {running ? (
        <div role="status">
          <Progress percent={Math.round((job?.progress ?? 0) * 100)} aria-label={t('bulletins.making')} />
          <p className="gt-note">{job?.step || t('bulletins.making')}</p>
        </div>
      ) : (
        <>
          <p className="gt-note">{job?.error?.message ?? t('bulletins.packUnmadeNote')}</p>
          {may && (
            <Button loading={make.isPending} onClick={() => make.mutate()}>
              {t('bulletins.makeAgain')}
            </Button>
          )}
          {make.error && <p role="alert">{messageOf(make.error)}</p>}
        </>
      )}
    </Card>
  );
}

/** Follows the job; when it is over, what it made is asked for. */
function useJob(bulletinId: string, jobId: string | null): Job | null {
  const [job, setJob] = useState<Job | null>(null);
  const refresh = useRefreshBulletin(bulletinId);
  useEffect(() => {
    if (jobId === null) return;
    setJob(null);
    return followJob(jobId, (state) => {
      setJob(state);
      if (state.status === 'done') void refresh();
    });
  }, [jobId, refresh]);
  return job;
}
