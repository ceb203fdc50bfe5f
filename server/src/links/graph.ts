/** How findings and recommendations hang together: the types of the thread. Ids are those of the report's model. */

/**
 * *Stated*: the text gives the number or code. *Structural*: the recommendation is part of the finding, or stands in
 * the same row of a table. *Accepted*: a person confirmed or chose it. *Inferred*: from the words.
 */
export type LinkSource = 'stated' | 'structural' | 'accepted' | 'inferred';

/** Two words, as the report prints them, that reports use in the same company: "supervision" and "oversight". */
export interface RelatedTerms {
  readonly ofFinding: string;
  readonly ofRecommendation: string;
}

export interface Link {
  readonly recommendation: string;
  readonly source: LinkSource;
  /** 0 to 1; 1 for what is stated or accepted. */
  readonly probability: number;
  /** The words that finding and recommendation share, most telling first, as the report prints them. */
  readonly sharedTerms: readonly string[];
  /** Words of the finding that keep the same company as other words of the recommendation; see `RelatedTerms`. */
  readonly relatedTerms: readonly RelatedTerms[];
}

/** A finding without a marker that a recommendation rests on. */
export interface Evidence {
  readonly recommendation: string;
  readonly finding: string;
  /** *Stated* where the recommendation cites the paragraph. */
  readonly source: LinkSource;
  /** 0 to 1; 1 for what is stated or accepted. */
  readonly probability: number;
  readonly sharedTerms: readonly string[];
  readonly relatedTerms: readonly RelatedTerms[];
}

/**
 * *Supported*: a marked finding links to it, or it cites a finding. *Evidenced*: neither, but an unmarked finding fits
 * well. *Justified*: none of these, and a person recorded why that is fine.
 */
export type RecommendationStatus = 'supported' | 'evidenced' | 'unsupported' | 'justified';

/** A link that counts for a recommendation. */
export type SupportingLink = {
  /** Whether a reader may rely on it. */
  readonly isSure: boolean;
} & (
  | {
      readonly marker: string;
      /** Undefined where the marker stands outside every finding. */
      readonly finding: string | undefined;
      readonly link: Link;
    }
  /** A finding without a marker. */
  | { readonly marker: undefined; readonly finding: string; readonly link: Evidence }
);

/** What a recommendation rests on. */
export interface Support {
  readonly status: RecommendationStatus;
  /** Whether a reader may rely on any of it. */
  readonly isSure: boolean;
  /** Those of markers in the order of the text, then those without, best first. */
  readonly links: readonly SupportingLink[];
  /** The findings that surely support it, or fit it where none is marked, each once. */
  readonly sure: readonly string[];
  /** The findings that may. */
  readonly unsure: readonly string[];
}

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
  /** By recommendation id: what counts of all that, and what it makes of the recommendation. */
  readonly support: ReadonlyMap<string, Support>;
}
