/** What the views of the sidebar show. */

import type { PlainRange } from './places';

/** Asks for what one view of the sidebar shows of a document; null while the server does not have the document. */
export const overviewMethod = 'goldenThread/overview';

/** The views of the sidebar that show what the text says. */
export type OverviewView = 'report' | 'thread' | 'judgements';

export interface OverviewParams {
  readonly textDocument: { readonly uri: string };
  readonly view: OverviewView;
  /** The revision of the answer that the asker has, if any: the same again is not sent twice. */
  readonly known?: string;
}

export type OverviewResult =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'items'; readonly revision: string; readonly items: readonly OverviewItem[] };

export type OverviewItemKind =
  | 'title'
  | 'section'
  | 'list'
  | 'finding'
  | 'marked-finding'
  | 'marker'
  | 'recommendation'
  /** Recommendations of one status. */
  | 'status'
  /** Markers for which no recommendation fits. */
  | 'astray'
  /** A finding as a recommendation's: by its marker, or because it fits. */
  | 'link'
  | 'subject'
  | 'judgement'
  /** Judgements of earlier inspections. */
  | 'earlier';

/** One entry of a view, with what is below it. Its words are plain text for a person. */
export interface OverviewItem {
  readonly kind: OverviewItemKind;
  /** Tells the entry from others of its kind for as long as the words stay the same; two may have the same. */
  readonly key: string;
  readonly label: string;
  /** What stands beside the label; empty when there is nothing. */
  readonly description: string;
  /** The whole of it, for a person who hovers over it; empty when label and description say it all. */
  readonly detail: string;
  /** What a screen reader says instead of the label, where that has signs in it. */
  readonly spoken?: string;
  /** The value of its grade, where it has one with a colour of its own. */
  readonly grade?: GradeValue;
  /** *Unsure*: markers may stand for it, and none surely does. */
  readonly status?: 'supported' | 'unsure' | 'evidenced' | 'unsupported' | 'justified';
  /** Whether it is a recommendation without a finding, or without a marked one in a report that marks findings. */
  readonly hole?: true;
  /** Whether places contradict each other. */
  readonly conflict?: true;
  /** For what can be linked. */
  readonly link?: OverviewLink;
  /** Where to go; undefined for what only groups others. */
  readonly place?: PlainRange;
  /** All that the entry stands for, which says where the cursor is. */
  readonly extent?: PlainRange;
  readonly children: readonly OverviewItem[];
}

/** What `ServerCommands` take; each is there as far as it applies to the entry. */
export interface OverviewLink {
  /** The marker, or the finding that has none. */
  readonly from?: string;
  readonly finding?: string;
  readonly recommendation?: string;
  readonly source?: 'stated' | 'structural' | 'accepted' | 'inferred';
}

/** The values of grades that have colours of their own. */
export type GradeValue = 'outstanding' | 'good' | 'requiresImprovement' | 'inadequate';
