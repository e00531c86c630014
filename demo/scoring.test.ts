import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCli } from '../apps/server/src/cli/run.ts';

const file = (name: string) => new URL(`./scoring/${name}`, import.meta.url).pathname;

describe('亩均评价的示例', () => {
  it('照说明里的命令算得出来，与手册的公开样例一致', async () => {
    let printed = '';
    const args = ['score', '--recipe', file('per-mu.json'), '--data', file('per-mu.csv'), '--json'];
    const code = await runCli(args, {
      out: (text) => {
        printed += text;
      },
      err: () => undefined,
    });
    expect(code).toBe(0);
    const { units, exempt } = JSON.parse(printed);
    const by = (name: string) => units.find(({ unit }: { unit: string }) => unit === name);
    // The unit of handbook 4.2: 30, 150, 2.0, 5000, 20, 2.5, none of them above the cap.
    expect(by('样例特钢')).toMatchObject({ shown: '103.676' });
    // 50 mu on one parcel, three to one by floor area.
    expect([by('样例机械').raw.亩均税收, by('样例铸造').raw.亩均税收]).toEqual([24, 20.8]);
    expect(by('样例水泥')).toMatchObject({ class: 'D', vetoes: ['accident'] });
    expect(exempt).toEqual([{ unit: '样例新材', id: 'T', title: '投产不满两年' }]);
    expect(readFileSync(file('per-mu.csv'), 'utf8').trim().split('\n')).toHaveLength(units.length + exempt.length + 1);
  });
});
