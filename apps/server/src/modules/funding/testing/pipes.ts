/** A project in the reserve library that a special bond is for. */
export const PIPES = {
  projectName: '老城区污水管网改造',
  projectCode: '2503-420281-04-01-123456',
  projectKind: 'INFRA',
  regimeType: 'APPROVAL',
  totalInvestment: 80_000_000,
  respUnit: ['住建局'],
  owner: '城投公司',
  'msActual@M20': '2026-05-10',
};
