/** The commands that the server carries out. */

import type { PlainRange } from './places';

/**
 * The commands that the server executes (`workspace/executeCommand`), by name, with the one argument that each takes.
 * Ids of markers, findings and recommendations are those of the current model of the document. A command that cannot
 * be done answers with an error whose message is a sentence for the person.
 */
export interface ServerCommands {
  /** Answers with the id of the note. */
  readonly 'goldenThread.server.addNote': {
    readonly uri: string;
    readonly range: PlainRange;
    readonly text: string;
    readonly tags?: readonly string[];
  };
  /** What is left out stays as it is. */
  readonly 'goldenThread.server.editNote': {
    readonly uri: string;
    readonly id: string;
    readonly text?: string;
    readonly tags?: readonly string[];
    readonly resolved?: boolean;
  };
  /** Answers with the id of the reply. */
  readonly 'goldenThread.server.replyToNote': { readonly uri: string; readonly to: string; readonly text: string };
  readonly 'goldenThread.server.editReply': { readonly uri: string; readonly id: string; readonly text: string };
  /** Removes a note with its replies, a reply, a decision, or a justification. */
  readonly 'goldenThread.server.removeAnnotation': { readonly uri: string; readonly id: string };
  /**
   * Says that the annotation belongs there: the likeliest candidate was right, or a person chose the place. Without a
   * range it is kept as a note on the whole report, at its first line.
   */
  readonly 'goldenThread.server.placeAnnotation': {
    readonly uri: string;
    readonly id: string;
    readonly range?: PlainRange;
  };
  /**
   * `from` is a marker, or a finding that has none. What was accepted for a marker before is withdrawn unless `others`
   * says to keep it; for a finding without a marker it is always kept.
   */
  readonly 'goldenThread.server.acceptLink': {
    readonly uri: string;
    readonly from: string;
    readonly recommendation: string;
    readonly others?: 'keep' | 'withdraw';
  };
  readonly 'goldenThread.server.detachLink': {
    readonly uri: string;
    readonly from: string;
    readonly recommendation: string;
  };
  /**
   * Writes a marker into the text, behind the finding, in the form that the report uses. Where that form gives no number
   * the link is accepted as well.
   */
  readonly 'goldenThread.server.markFinding': {
    readonly uri: string;
    readonly finding: string;
    readonly recommendation: string;
  };
  /** Decides which tags the words have, between two readers who gave other ones; an earlier decision between them goes. */
  readonly 'goldenThread.server.adjudicateTags': {
    readonly uri: string;
    readonly range: PlainRange;
    readonly tags: readonly string[];
    /** Why; may be empty. */
    readonly text: string;
    /** The ids of the readers' notes. */
    readonly adjudicates: readonly string[];
  };
  /** Decides between two readers whether a marker or finding stands for a recommendation. */
  readonly 'goldenThread.server.adjudicateLink': {
    readonly uri: string;
    readonly from: string;
    readonly recommendation: string;
    readonly decision: 'accepted' | 'detached';
    /** The ids of the readers' decisions. */
    readonly adjudicates: readonly string[];
  };
  /** Adds the annotations of a W3C annotation collection; answers with `ImportAnnotationsResult`. */
  readonly 'goldenThread.server.importAnnotations': { readonly uri: string; readonly text: string };
  /** Records why what a check reports at a place is fine. */
  readonly 'goldenThread.server.justify': {
    readonly uri: string;
    readonly check: string;
    readonly range: PlainRange;
    readonly reason: string;
  };
}
