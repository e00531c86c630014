import {
  AccountBookOutlined,
  ApartmentOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CameraOutlined,
  CarryOutOutlined,
  FileTextOutlined,
  FormOutlined,
  FundOutlined,
  HeatMapOutlined,
  ProjectOutlined,
  ReadOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
  TrophyOutlined,
  WarningOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { PlainTextKey } from '../texts/index.ts';

export interface RailItem {
  /** Names the item for badges: `badges={{ blockers: 7 }}`. */
  readonly id: string;
  readonly path: string;
  /** Paths elsewhere that belong to it. */
  readonly also?: readonly string[];
  /** A two-character word. */
  readonly text: PlainTextKey;
  readonly icon: ReactNode;
  /** `g` then this letter goes there. */
  readonly letter?: string;
  /** Stands at the foot of the rail. */
  readonly foot?: boolean;
  /** Has a place in the bottom bar of the phone. */
  readonly phone?: boolean;
  /** For everybody who signs in; the others show the ledger, which takes the right to read it. */
  readonly everybody?: boolean;
}

/** Every place the rail can lead to, in its order. The shell shows only those whose path has a page that the reader may see. */
export const railItems: readonly RailItem[] = [
  { id: 'wall', path: '/wall', text: 'rail.wall', icon: <FundOutlined />, letter: 'z', phone: true },
  { id: 'projects', path: '/projects', text: 'rail.projects', icon: <ProjectOutlined />, letter: 'x', phone: true },
  { id: 'approvals', path: '/approvals', text: 'rail.approvals', icon: <AuditOutlined />, letter: 's' },
  { id: 'blockers', path: '/blockers', text: 'rail.blockers', icon: <WarningOutlined />, letter: 'k', phone: true },
  { id: 'dispatch', path: '/dispatch', text: 'rail.dispatch', icon: <CarryOutOutlined />, letter: 'd' },
  { id: 'visits', path: '/visits', text: 'rail.visits', icon: <CameraOutlined />, phone: true },
  { id: 'bulletins', path: '/bulletins', text: 'rail.bulletins', icon: <FileTextOutlined /> },
  { id: 'leads', path: '/leads', text: 'rail.leads', icon: <TeamOutlined />, letter: 'l' },
  { id: 'chains', path: '/chains', text: 'rail.chains', icon: <ApartmentOutlined /> },
  { id: 'plots', path: '/plots', text: 'rail.plots', icon: <HeatMapOutlined /> },
  { id: 'enterprises', path: '/enterprises', text: 'rail.enterprises', icon: <ShopOutlined />, letter: 'e' },
  { id: 'policies', path: '/policies', text: 'rail.policies', icon: <ReadOutlined /> },
  { id: 'funding', path: '/funding', text: 'rail.funding', icon: <BankOutlined /> },
  { id: 'indicators', path: '/indicators', text: 'rail.indicators', icon: <BarChartOutlined /> },
  {
    id: 'evaluation',
    path: '/evaluation',
    also: ['/appraisals'],
    text: 'rail.evaluation',
    icon: <TrophyOutlined />,
  },
  { id: 'settlements', path: '/settlements', text: 'rail.settlements', icon: <AccountBookOutlined /> },
  {
    id: 'sources',
    path: '/sources',
    also: ['/reports'],
    text: 'rail.sources',
    icon: <FormOutlined />,
    letter: 'y',
    phone: true,
  },
  {
    id: 'settings',
    path: '/settings',
    text: 'rail.settings',
    icon: <SettingOutlined />,
    foot: true,
    phone: true,
    everybody: true,
  },
];

/** The item a path belongs to: the longest item path that starts it. */
export function currentItem(items: readonly RailItem[], pathname: string): RailItem | undefined {
  const starts = (path: string) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
  const covers = ({ path, also = [] }: RailItem) => [path, ...also].some(starts);
  return items.filter(covers).sort((a, b) => b.path.length - a.path.length)[0];
}
