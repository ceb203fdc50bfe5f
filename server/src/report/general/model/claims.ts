/** What each row of the text was taken for. */

import { endsSentence } from '../../../syntax/prose';
import type { ClaimKind } from '../../model';
import type { GeneralReading } from '../reading';
import type { RowKind } from '../lines/row';

const CLAIM_OF_KIND: Partial<Record<RowKind, ClaimKind>> = {
  furniture: 'running-header',
  footnote: 'footnote',
  contents: 'contents',
  table: 'column',
  code: 'paragraph',
  quote: 'paragraph',
  comment: 'boilerplate',
  'front-matter': 'letterhead',
  letter: 'letterhead',
  rule: 'running-header',
};

/** What each row was taken for. */
export function claimRows({ rows, tree, findings, recommendations, outline }: GeneralReading): Map<number, ClaimKind> {
  const claims = new Map<number, ClaimKind>();
  for (const { index, text } of rows.all) {
    const kind = CLAIM_OF_KIND[rows.kinds[index]!];
    if (kind) claims.set(index, kind === 'running-header' && /^\d+$/.test(text) ? 'page-number' : kind);
  }
  for (const block of [tree.preamble.blocks, ...tree.nodes.map(({ blocks }) => blocks)].flat()) {
    const kind = kindOfRow(block.label !== undefined, block.rows.length, block.rows.at(-1)!.text);
    for (const { index } of block.rows) claims.set(index, kind);
  }
  for (const { rows: own } of findings) for (const { index } of own) claims.set(index, 'finding');
  for (const { rows: own } of recommendations) for (const { index } of own) claims.set(index, 'recommendation');
  for (const { heading } of tree.nodes)
    for (let i = heading.first; i <= heading.last; i++)
      if (claims.get(i) !== 'blank') claims.set(i, heading.isTitle ? 'title' : 'heading');
  if (outline.contents?.heading !== undefined) claims.set(outline.contents.heading, 'contents');
  for (const { index, text } of rows.all) if (text === '') claims.delete(index);
  return claims;
}

function kindOfRow(isItem: boolean, count: number, text: string): ClaimKind {
  if (isItem) return 'list-item';
  return count > 1 || text.length > 60 || endsSentence(text) ? 'paragraph' : 'unclaimed';
}
