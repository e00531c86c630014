import type { Wall, WallList, WallListRow } from '@guatu/contract';
import { useRef } from 'react';
import { useShortcut } from '../../../keyboard/use-shortcut.tsx';
import { t } from '../../../texts/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { LightShape } from '../../../ui/light.tsx';
import { useMoney } from '../../../ui/money.tsx';
import { Empty } from '../../../ui/states.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { ListFoot } from '../../../ui/table/list-foot.tsx';
import { useWidth } from '../../../ui/use-width.ts';
import { printInstant } from '../../records/office-time.ts';
import { sortWords } from '../print/sort-words.ts';
import { chosenColumns, listColumns, useRowArea } from './list-columns.tsx';
import { useRowFigures } from './row-figures.tsx';
import { useRowLights } from './row-lights.tsx';

export interface ListCardProps {
  readonly wall: Wall;
  /** List in sight and its rows, the first ones or all that were asked for. */
  readonly list: WallList;
  readonly rows: readonly WallListRow[];
  readonly onList: (place: number) => void;
  /** An earlier state of the ledger is shown. */
  readonly past: boolean;
  readonly loading: boolean;
  /** Asks for the rows after those of the wall. */
  readonly onMore: () => void;
  readonly activeRowId: string | null;
  readonly onRow: (projectId: string) => void;
  readonly onOpen: (projectId: string) => void;
}

/** Projects that need somebody, worst first: the list is where work starts. */
export function ListCard(props: ListCardProps) {
  const { wall, list, rows } = props;
  const box = useRef<HTMLElement>(null);
  const width = useWidth(box);
  const areaOf = useRowArea(wall);
  const figures = useRowFigures(wall);
  const lights = useRowLights(wall, props.past);
  const { unitText } = useMoney();
  const columns = listColumns({ list: list.id, areaOf, ask: figures.ask, explain: lights.explain, unitText });
  const worse = wall.lists.find(({ count }) => count > 0);
  return (
    <section ref={box} className="gt-card gt-wall-list" aria-label={t('wall.list.tabs')}>
      <header className="gt-card-head">
        <ListTabs lists={wall.lists} current={list} onList={props.onList} />
        <span className="gt-card-extra gt-note" title={list.definition}>
          {sortWords(list.sort)}
        </span>
      </header>
      <DataTable
        label={plainLabel(list.label)}
        columns={columns}
        chosenColumns={chosenColumns(width)}
        rows={rows}
        rowId={(row) => row.projectId}
        pageKeys
        activeId={props.activeRowId}
        onActive={props.onRow}
        onOpen={(row) => props.onOpen(row.projectId)}
        loading={props.loading}
        onEnd={props.onMore}
        empty={
          <Empty
            title={t('wall.list.empty', { list: plainLabel(list.label) })}
            note={list.definition}
            {...(worse
              ? {
                  action: {
                    label: t('wall.list.next', { list: plainLabel(worse.label), n: worse.count }),
                    run: () => props.onList(wall.lists.indexOf(worse) + 1),
                  },
                }
              : {})}
          />
        }
      />
      <ListFoot
        total={list.count}
        shown={rows.length}
        unit={t('wall.list.unit')}
        asOf={printInstant(wall.asOf)}
        note={<span>{t('wall.list.judged')}</span>}
        extra={
          rows.length < list.count && (
            <button type="button" className="gt-link" onClick={props.onMore}>
              {t('wall.list.all', { n: list.count })}
            </button>
          )
        }
      />
      {figures.panel}
      {lights.panel}
    </section>
  );
}

interface ListTabsProps {
  readonly lists: readonly WallList[];
  readonly current: WallList;
  readonly onList: (place: number) => void;
}

function ListTabs({ lists, current, onList }: ListTabsProps) {
  return (
    <div className="gt-wall-tabs">
      {lists.map((list, index) => (
        <ListTab key={list.id} list={list} place={index + 1} current={list === current} onList={onList} />
      ))}
    </div>
  );
}

interface ListTabProps {
  readonly list: WallList;
  readonly place: number;
  readonly current: boolean;
  readonly onList: (place: number) => void;
}

function ListTab({ list, place, current, onList }: ListTabProps) {
  const label = plainLabel(list.label);
  useShortcut(String(place), t('wall.list.key', { list: label }), () => onList(place));
  return (
    <button
      type="button"
      className={classNames('gt-wall-tab', current && 'is-current')}
      aria-pressed={current}
      title={list.definition}
      onClick={() => onList(place)}
    >
      {list.id === 'RED_LIGHT' && <LightShape state="red" />}
      {label} <b>{list.count}</b>
    </button>
  );
}

/** A remark in brackets is the catalogue's; the foot of the list says it in full. */
export function plainLabel(label: string): string {
  return label.replace(/[(\uff08].*[)\uff09]$/, '');
}
