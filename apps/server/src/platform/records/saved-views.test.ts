import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId, systemClock } from '../clock/index.ts';
import { deleteView, upsertView, viewsOf } from './sql/saved-views.ts';
import { type SmallOffice, smallOffice } from './testing/small-office.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await smallOffice();
});
afterAll(() => office.base.close());

const save = (who: SmallOffice['city'], name: string, query: string) =>
  office.as(who, (trx) => upsertView(trx, { id: newId(), kind: 'project', name, query }, who.user, systemClock.now()));
const views = (who: SmallOffice['city']) => office.as(who, (trx) => viewsOf(trx, 'project'));

it('视图是各人自己的:别人看不到,也删不掉', async () => {
  const mine = await save(office.city, '红灯', 'sort=worst');
  expect(await views(office.north)).toEqual([]);
  await office.as(office.north, (trx) => deleteView(trx, mine.id));
  expect(await views(office.city)).toEqual([mine]);
});

it('同名再存,换成新的条件', async () => {
  await save(office.north, '本区', 'territory=100');
  const again = await save(office.north, '本区', 'territory=100&group=territory');
  expect(await views(office.north)).toEqual([again]);
});

it('不能替别人存', async () => {
  const forged = office.as(office.north, (trx) =>
    upsertView(trx, { id: newId(), kind: 'project', name: '假冒', query: '' }, office.city.user, systemClock.now()),
  );
  await expect(forged).rejects.toThrow('row-level security');
});
