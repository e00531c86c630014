import type { Block, OfficialDocument, Sentence } from './model.ts';

/** A sentence or cell whose figures have moved since it was written. */
export interface StaleSentence {
  /** Where it stands, for people to find it: the nearest heading or caption above it. */
  readonly place: string;
  readonly text: string;
  /** Only those of its figures that changed, in the order they are named. */
  readonly figureIds: readonly string[];
}

/** The sentences and table cells that a change of these figures makes untrue, in reading order. */
export function staleSentences(document: OfficialDocument, changed: ReadonlySet<string>): readonly StaleSentence[] {
  const body = staleIn(document.body, document.title, changed);
  const annexes = document.annexes.flatMap(({ name, blocks }) => staleIn(blocks, name, changed));
  return [...body, ...annexes];
}

function staleIn(blocks: readonly Block[], title: string, changed: ReadonlySet<string>): readonly StaleSentence[] {
  let heading = title;
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    const place = block.kind === 'table' || block.kind === 'picture' ? block.caption : heading;
    return sentencesOf(block).flatMap(({ text, figures }) => {
      const figureIds = [...new Set(figures.map(({ figureId }) => figureId))].filter((id) => changed.has(id));
      return figureIds.length === 0 ? [] : [{ place, text, figureIds }];
    });
  });
}

/** Every sentence of a block, table cells and the twin of a picture included. */
export function sentencesOf(block: Block): readonly Sentence[] {
  switch (block.kind) {
    case 'heading':
      return [];
    case 'paragraph':
      return block.sentences;
    case 'table':
      return block.rows.flat();
    case 'picture':
      return block.twin.rows.flat();
  }
}
