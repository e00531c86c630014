import { valueOrThrow } from '@guatu/kernel';
import { type Activity, makeNetwork, type NetworkChange } from '../index.ts';

const item = (id: string, days: number, ...after: string[]): Activity => ({ id, days, after });

/**
 * The handbook's approval items of an industrial project on granted land (2.4, promised terms), with what its vectors leave
 * out left out: A10–A12 and C05.
 */
export const INDUSTRIAL = valueOrThrow(
  makeNetwork([
    item('A01', 1),
    item('A02', 5, 'A01'),
    item('A03', 30, 'A02'),
    item('A04', 10, 'A03'),
    item('A05', 3, 'A01', 'A04'),
    item('A06', 3, 'A04'),
    item('A07', 27, 'A01'),
    item('A08', 17, 'A01'),
    item('A09', 1, 'A01'),
    item('B01', 7, 'A05'),
    item('B02', 5, 'A05', 'A06', 'B01'),
    item('B03', 5, 'B01'),
    item('C01', 10, 'B01'),
    item('C02', 5, 'C01'),
    item('C03', 5, 'B01'),
    item('C04', 3, 'B02', 'B03', 'C01', 'C02', 'C03'),
    item('M70', 0, 'C04', 'A07', 'A08', 'A09'),
  ]),
);

/** Start on land delivery: the design is reviewed while the land is being granted. */
export const LAND_START: NetworkChange = {
  after: { B01: ['A02'] },
  days: { A05: 2, A06: 2, B02: 2, C04: 1 },
};
