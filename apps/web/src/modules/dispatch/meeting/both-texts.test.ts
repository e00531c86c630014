import { describe, expect, it } from 'vitest';
import { ApiError } from '../../../api/error.ts';
import { bothTexts } from './both-texts.ts';

const stale = (note: string | null) =>
  new ApiError(409, 'record_stale', '…', { yours: 2, current: 3, ours: { 'itemNote@01': note } });
const sent = { code: '01', outcome: 'RECORDED' as const, note: '供电公司：二十日到货' };

describe('两人同时记一项', () => {
  it('两段都拿出来让人选', () => {
    expect(bothTexts(stale('住建局：月底复工'), '01', sent)).toMatchObject({
      theirs: '住建局：月底复工',
      mine: '供电公司：二十日到货',
    });
  });

  it('别的项被改过、对方没写字、写的一样,没有什么可选', () => {
    expect(bothTexts(stale(null), '01', sent)).toBeNull();
    expect(bothTexts(stale(sent.note), '01', sent)).toBeNull();
    expect(bothTexts(stale('住建局：月底复工'), '02', sent)).toBeNull();
    expect(bothTexts(new ApiError(422, 'dispatch_due_past', '…', {}), '01', sent)).toBeNull();
  });
});
