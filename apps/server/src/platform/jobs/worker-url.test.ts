import { expect, test } from 'vitest';
import { workerUrl } from './worker-url.ts';

test('从源码运行时,没有写过的后台线程会被点名拒绝', () => {
  expect(() => workerUrl('nobody-wrote-this')).toThrow('There is no nobody-wrote-this.worker.ts');
});
