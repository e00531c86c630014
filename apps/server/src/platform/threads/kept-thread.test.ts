import { CodedFailure } from '@guatu/kernel';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { KeptThread } from './kept-thread.ts';
import type { TrialWork } from './testing/trial-thread.worker.ts';

const trial = () => new KeptThread<TrialWork, number>('trial-thread', { most: 64, young: 16 });

afterEach(() => vi.useRealTimers());

describe('留用的线程', () => {
  it('做完一件事留着做下一件', async () => {
    const thread = trial();
    expect(await thread.run('answer')).toBe(await thread.run('answer'));
  });

  it('线程里的拒绝原样回来,线程照用', async () => {
    const thread = trial();
    const first = await thread.run('answer');
    const refused = await thread.run('refuse').catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(CodedFailure);
    expect(refused).toMatchObject({ code: 'trial_refused', message: '试验:不办', details: { reason: '试验' } });
    expect(await thread.run('answer')).toBe(first);
  });

  it('线程出错或退出,这一件报错,下一件换新线程做', async () => {
    const thread = trial();
    const first = await thread.run('answer');
    await expect(thread.run('break')).rejects.toThrow('the trial broke');
    const second = await thread.run('answer');
    expect(second).not.toBe(first);
    await expect(thread.run('end')).rejects.toThrow(/trial-thread ended without an answer \(exit code 3\)/);
    expect(await thread.run('answer')).not.toBe(second);
  });

  it('歇满一分钟就收掉,再有事时另起', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const thread = trial();
    const first = await thread.run('answer');
    await vi.advanceTimersByTimeAsync(59_000);
    expect(await thread.run('answer')).toBe(first);
    await vi.advanceTimersByTimeAsync(61_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect(await thread.run('answer')).not.toBe(first));
  });
});
