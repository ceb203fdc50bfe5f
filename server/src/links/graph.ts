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

export interface Evidence {
  readonly recommendation: string;
  readonly finding: string;
  readonly probability: number;
  readonly sharedTerms: readonly string[];
}

/** *Supported*: a marked finding links to it. *Evidenced*: none does, but an unmarked finding fits well. */
export type RecommendationStatus = 'supported' | 'evidenced' | 'unsupported' | 'justified';

export interface LinkGraph {
  /** By marker id: the recommendations it may stand for, best first; empty when none fits. */
  readonly links: ReadonlyMap<string, readonly Link[]>;
  /** By recommendation id: the unmarked findings that fit it, best first. */
  readonly evidence: ReadonlyMap<string, readonly Evidence[]>;
  readonly status: ReadonlyMap<string, RecommendationStatus>;
}
