import { describe, expect, it } from 'vitest';
import { placeBeside, placePopup } from './popup-place.ts';

const screen = { width: 1440, height: 900 };

describe('弹出位置', () => {
  it('平时在下方左对齐,下方放不下就放上方', () => {
    const popup = { width: 200, height: 300 };
    expect(placePopup({ left: 100, top: 100, width: 80, height: 30 }, popup, screen)).toEqual({ left: 100, top: 134 });
    expect(placePopup({ left: 100, top: 800, width: 80, height: 30 }, popup, screen)).toEqual({ left: 100, top: 496 });
  });

  it('靠右边时整个仍在窗口里', () => {
    expect(placePopup({ left: 1400, top: 10, width: 30, height: 30 }, { width: 300, height: 100 }, screen).left).toBe(
      1132,
    );
  });

  it('来历面板放在地方宽的一侧,不盖住被问的数', () => {
    const panel = { width: 908, height: 704 };
    expect(placeBeside({ left: 300, top: 400, width: 60, height: 20 }, panel, screen)).toEqual({ left: 392, top: 58 });
    expect(placeBeside({ left: 1200, top: 400, width: 60, height: 20 }, panel, screen).left).toBe(260);
  });

  it('窗口比面板小也从左上角留边开始,不出负数', () => {
    expect(
      placeBeside(
        { left: 10, top: 10, width: 10, height: 10 },
        { width: 908, height: 704 },
        { width: 390, height: 600 },
      ),
    ).toEqual({
      left: 8,
      top: 8,
    });
  });
});
