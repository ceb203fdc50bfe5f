/** How findings and recommendations hang together: the types of the thread. Ids are those of the report's model. */

/** *Stated*: the text gives the number. *Accepted*: a person confirmed or chose it. *Inferred*: from the words. */
export type LinkSource = 'stated' | 'accepted' | 'inferred';

export interface Link {
  readonly recommendation: string;
  readonly source: LinkSource;
  /** 0 to 1; 1 for what is stated or accepted. */
  readonly probability: number;
  /** The words that finding and recommendation share, most telling first, as the report prints them. */
  readonly sharedTerms: readonly string[];
}

/** A finding without a marker that a recommendation rests on. */
export interface Evidence {
  readonly recommendation: string;
  readonly finding: string;
  /** *Stated* where the recommendation cites the paragraph; inferred where it is missing. */
  readonly source?: LinkSource;
  /** 0 to 1; 1 for what is stated or accepted. */
  readonly probability: number;
  readonly sharedTerms: readonly string[];
}

/**
 * *Supported*: a marked finding links to it, or it cites a finding. *Evidenced*: neither, but an unmarked finding fits
 * well. *Justified*: none of these, and a person recorded why that is fine.
 */
export type RecommendationStatus = 'supported' | 'evidenced' | 'unsupported' | 'justified';

/** What a person has said about the thread; it holds whatever the words say. */
export type Decision =
  /** The marker, or the unmarked finding, stands for the recommendation. */
  | { readonly kind: 'accepted'; readonly markerOrFinding: string; readonly recommendation: string }
  /** It does not. */
  | { readonly kind: 'detached'; readonly markerOrFinding: string; readonly recommendation: string }
  /** The recommendation needs no finding. */
  | { readonly kind: 'justified'; readonly recommendation: string };

export interface LinkGraph {
  /** By marker id: the recommendations it may stand for, best first; empty when none fits. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By recommendation id: the unmarked findings that it cites, or that fit it if it has no other support, best first. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly status: ReadonlyMap<string, RecommendationStatus>;
}
