import { UploadOutlined } from '@ant-design/icons';
import type { Job } from '@guatu/contract';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useRef, useState } from 'react';
import { t } from '../../texts/index.ts';
import { Field } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { messageOf } from '../../ui/states.tsx';
import { followJob } from '../sources/api/follow-job.ts';
import { pasteReport, uploadReport } from './api.ts';

interface Reading {
  readonly name: string;
  readonly step: string;
}

/** Brings a report, as a file or as pasted text, waits while it is read, and opens it. */
export function AddReport() {
  const input = useRef<HTMLInputElement>(null);
  const [pasting, setPasting] = useState(false);
  const [reading, setReading] = useState<Reading | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const bring = async (name: string, send: () => Promise<{ readonly jobId: string }>) => {
    setFailure(null);
    setReading({ name, step: '' });
    try {
      const { jobId } = await send();
      followJob(jobId, (job) => {
        if (job.status === 'waiting' || job.status === 'running') setReading({ name, step: job.step ?? '' });
        else finish(job);
      });
    } catch (error) {
      setReading(null);
      setFailure(messageOf(error));
    }
  };
  const finish = (job: Job) => {
    setReading(null);
    const id = job.result?.reportId;
    if (job.status !== 'done' || typeof id !== 'string') {
      setFailure(job.error?.message ?? null);
      return;
    }
    void client.invalidateQueries({ queryKey: ['reports'] });
    void navigate({ to: '/reports/$id', params: { id }, search: job.result?.same === true ? { same: 'yes' } : {} });
  };
  return (
    <>
      <span className="gt-reports-told" role="status">
        {reading ? t('reports.add.reading', reading) : failure}
      </span>
      <span className="gt-note gt-upload-hint">{t('reports.add.hint')}</span>
      <Button disabled={reading !== null} onClick={() => setPasting(true)}>
        {t('reports.add.paste')}
      </Button>
      <Button
        type="primary"
        icon={<UploadOutlined />}
        disabled={reading !== null}
        onClick={() => input.current?.click()}
      >
        {t('reports.add.button')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,.html,.htm,.txt,.pdf"
        aria-label={t('reports.add.button')}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) void bring(file.name, () => uploadReport(file));
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onText={(title, text) => {
            setPasting(false);
            void bring(title ?? t('reports.add.paste'), () => pasteReport({ title, text }));
          }}
        />
      )}
    </>
  );
}

interface PasteDialogProps {
  readonly onText: (title: string | null, text: string) => void;
  readonly onClose: () => void;
}

function PasteDialog({ onText, onClose }: PasteDialogProps) {
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  return (
    <FormDialog
      title={t('reports.add.paste')}
      className="gt-reports-paste"
      submit={t('reports.add.send')}
      ready={text.trim() !== ''}
      onSubmit={() => onText(title.trim() === '' ? null : title.trim(), text)}
      onClose={onClose}
    >
      <Field label={t('reports.add.title')} value={title} onChange={setTitle} wide />
      <label className="gt-reports-whole">
        {t('reports.add.text')}
        <textarea value={text} rows={14} required onChange={(event) => setText(event.target.value)} />
      </label>
    </FormDialog>
  );
}
