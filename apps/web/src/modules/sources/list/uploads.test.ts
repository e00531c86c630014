import type { Job } from '@guatu/contract';
import { describe, expect, it } from 'vitest';
import { type Upload, type UploadEvent, uploadsReducer } from './uploads.ts';

const job = (more: Partial<Job>): Job => ({
  ...{ id: 'j', kind: 'import', status: 'running', progress: null, step: '', place: null, result: null, error: null },
  ...more,
});
const play = (...events: UploadEvent[]) => events.reduce<readonly Upload[]>(uploadsReducer, []);
const added: UploadEvent = { what: 'added', key: 1, name: '甲.xlsx' };

describe('上传中的文件', () => {
  it('先放进来的排在后面', () => {
    expect(play(added, { what: 'added', key: 2, name: '乙.xlsx' }).map(({ name }) => name)).toEqual([
      '乙.xlsx',
      '甲.xlsx',
    ]);
  });

  it('识别完成的带上批次和记录数', () => {
    const [upload] = play(
      added,
      { what: 'accepted', key: 1, jobId: 'j' },
      {
        ...{ what: 'job', key: 1 },
        job: job({ status: 'done', result: { batchId: 'b', records: 66 } }),
      },
    );
    expect(upload).toMatchObject({ jobId: 'j', state: { kind: 'read', batchId: 'b', records: 66 } });
  });

  it('读不了的文件显示代码和说明', () => {
    const error = { code: 'corrupt', message: '文件损坏' };
    const [upload] = play(added, { what: 'job', key: 1, job: job({ status: 'failed', error }) });
    expect(upload?.state).toEqual({ kind: 'refused', ...error });
  });

  it('取消以后迟到的上传进度不把它变回上传中', () => {
    const [upload] = play(added, { what: 'cancelled', key: 1 }, { what: 'sent', key: 1, share: 1 });
    expect(upload?.state.kind).toBe('cancelled');
  });

  it('收起的不再列出,别的不动', () => {
    const list = play(added, { what: 'added', key: 2, name: '乙.xlsx' }, { what: 'dismissed', key: 1 });
    expect(list.map(({ key }) => key)).toEqual([2]);
  });
});
