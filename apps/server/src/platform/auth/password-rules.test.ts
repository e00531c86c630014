import { afterAll, describe, expect, it } from 'vitest';
import { createPasswordHashing } from './password-hashing.ts';
import { passwordProblems, readablePassword } from './password-rules.ts';

const hashing = createPasswordHashing();
afterAll(() => hashing.close());

describe('口令规则', () => {
  it.each([
    ['不足 10 位', 'ab1'],
    ['须含字母、数字、符号中的两类', 'abcdefghijkl'],
    ['须含字母、数字、符号中的两类', '739105528461'],
    ['是重复的字符', 'a1a1a1a1a1a1'],
    ['包含了用户名', 'x-zhoujing-1x'],
    ['包含了容易猜到的“guatu”', 'Guatu-river-82'],
    ['包含了容易猜到的“123456”', 'river-123456'],
  ])('%s:%s', (problem, password) => {
    expect(passwordProblems(password, 'zhoujing', 10)).toContain(problem);
  });

  it.each(['red-bridge-7310', '长江大桥边的第 7 棵树', 'correct horse battery 9'])('可以用:%s', (password) => {
    expect(passwordProblems(password, 'zhoujing', 10)).toEqual([]);
  });

  it('生成的首个口令合乎规则,念得清楚,各不相同', () => {
    const made = Array.from({ length: 200 }, () => readablePassword());
    for (const password of made) {
      expect(password).toMatch(/^[a-z]{5}-\d{5}-[a-z]{5}$/);
      expect(password).not.toMatch(/[ilo01]/);
      expect(passwordProblems(password, 'zhoujing', 10)).toEqual([]);
    }
    expect(new Set(made).size).toBe(made.length);
  });
});

describe('口令散列', () => {
  it('同一口令两次结果不同,都能验证;错的验证不过', async () => {
    const [one, two] = await Promise.all([hashing.hash('red-bridge-7310'), hashing.hash('red-bridge-7310')]);
    expect(one).not.toBe(two);
    expect(await hashing.verify('red-bridge-7310', one)).toBe(true);
    expect(await hashing.verify('red-bridge-7311', two)).toBe(false);
  });

  it('全角输入与半角输入是同一个口令', async () => {
    const hash = await hashing.hash('bridge7310');
    expect(await hashing.verify('\uff42ridge7310', hash)).toBe(true);
  });

  it('认不出的散列是错误,不当成口令不对', async () => {
    await expect(hashing.verify('red-bridge-7310', 'not a hash')).rejects.toThrow();
  });

  it('计算时不挡住主线程', async () => {
    const many = Promise.all(Array.from({ length: 5 }, () => hashing.hash('red-bridge-7310')));
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    await many;
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(5);
  });
});
