import { describe, expect, it } from 'vitest';
import { ApiError, clientCodes } from '../../../api/error.ts';
import { dataStatus, OLD_AFTER_MS } from './data-status.ts';
import { fitScreen } from './fit.ts';
import { BOARD_MS, HOLD_MS, type Rotation, rotate, rotationState, startRotation } from './rotation.ts';

const BOARDS = 4;
const tick = (state: Rotation, now: number, beside = 1) => rotate(state, { kind: 'tick', now }, BOARDS, beside);

describe('大屏轮播', () => {
  const start = startRotation(1000);

  it('二十秒换一屏,到最后一屏回到第一屏', () => {
    expect(tick(start, 1000 + BOARD_MS - 1).board).toBe(0);
    let state = start;
    const seen = [1, 2, 3, 4].map((n) => {
      state = tick(state, 1000 + n * BOARD_MS);
      return state.board;
    });
    expect(seen).toEqual([1, 2, 3, 0]);
  });

  it('有人操作后停两分钟,过后接着轮播', () => {
    const held = rotate(start, { kind: 'touch', now: 5000 }, BOARDS);
    expect(tick(held, 5000 + HOLD_MS - 1).board).toBe(0);
    expect(rotationState(held, 5000 + HOLD_MS - 1)).toBe('held');
    expect(tick(held, 5000 + HOLD_MS).board).toBe(1);
    expect(rotationState(held, 5000 + HOLD_MS)).toBe('running');
  });

  it('左右键换屏,也算有人操作', () => {
    const back = rotate(start, { kind: 'step', now: 2000, by: -1 }, BOARDS);
    expect(back.board).toBe(3);
    expect(tick(back, 2000 + BOARD_MS).board).toBe(3);
    expect(rotate(back, { kind: 'step', now: 3000, by: 1 }, BOARDS).board).toBe(0);
  });

  it('空格暂停就一直停,再按一次从这一屏接着走', () => {
    const paused = rotate(start, { kind: 'pause', now: 2000 }, BOARDS);
    expect(tick(paused, 2000 + 100 * HOLD_MS).board).toBe(0);
    expect(rotationState(paused, 2000 + 100 * HOLD_MS)).toBe('paused');
    const again = rotate(paused, { kind: 'pause', now: 9000 }, BOARDS);
    expect(tick(again, 9000 + BOARD_MS - 1).board).toBe(0);
    expect(tick(again, 9000 + BOARD_MS).board).toBe(1);
  });

  it('两屏并排时一次换两屏', () => {
    const next = tick(start, 1000 + BOARD_MS, 2);
    expect(next.board).toBe(2);
    expect(tick(next, 1000 + 2 * BOARD_MS, 2).board).toBe(0);
  });
});

describe('大屏版面', () => {
  it('1080p 一屏放大 1.5 倍,最小的字 16 像素', () => {
    expect(fitScreen(1920, 1080)).toEqual({ beside: 1, scale: 1.5 });
  });

  it('双联屏并排两屏,4K 放大 3 倍', () => {
    expect(fitScreen(3840, 1080)).toEqual({ beside: 2, scale: 1.5 });
    expect(fitScreen(3840, 2160)).toEqual({ beside: 1, scale: 3 });
  });

  it('比例不合时整屏缩小,不裁掉', () => {
    expect(fitScreen(1280, 1024).scale).toBe(1);
    expect(fitScreen(1024, 768).scale).toBe(0.8);
  });
});

describe('大屏的数有多旧', () => {
  const fresh = { error: null, updatedAt: 1000, noNetwork: false, now: 2000 };

  it('三分钟内取到的数不提示,再旧就提示', () => {
    expect(dataStatus(fresh)).toBe('live');
    expect(dataStatus({ ...fresh, now: 1000 + OLD_AFTER_MS })).toBe('live');
    expect(dataStatus({ ...fresh, now: 1001 + OLD_AFTER_MS })).toBe('stale');
  });

  it('断网说离线,登录过期说登录,服务器出错说停在几点', () => {
    const unreachable = new ApiError(0, clientCodes.unreachable, '', null);
    expect(dataStatus({ ...fresh, error: unreachable })).toBe('offline');
    expect(dataStatus({ ...fresh, noNetwork: true })).toBe('offline');
    expect(dataStatus({ ...fresh, error: new ApiError(401, 'session_missing', '', null) })).toBe('signedOut');
    expect(dataStatus({ ...fresh, error: new ApiError(500, 'x', '', null) })).toBe('stale');
  });
});
