/** Our own messages between client and server, as names and plain types: the only file that both sides import. */

/** Asks whether a text is an inspection report, and why. The text need not be open in the server. */
export const recogniseMethod = 'goldenThread/recognise';

export interface RecogniseParams {
  readonly text: string;
  /** The address of its file, by which it is known what was chosen and taught for it. */
  readonly uri?: string;
}

export interface RecogniseResult {
  readonly recognised: boolean;
  /** What was looked for and found, as plain text for a person. */
  readonly explanation: string;
}

/** Asks which families and genres a text may be read as; the text need not be open in the server. */
export const familyChoicesMethod = 'goldenThread/familyChoices';

export interface FamilyChoicesResult {
  readonly choices: readonly FamilyChoice[];
  /** The id of what was chosen; undefined where the text was recognised by its signs. */
  readonly chosen: string | undefined;
}

export interface FamilyChoice {
  /** What `TeachParams` take. */
  readonly id: string;
  readonly name: string;
  readonly kind: 'family' | 'genre' | 'none';
  /** How well the signs of a family fit, 0 to 1. */
  readonly score: number | undefined;
}

/** Asks for the text that a new report of a family or genre begins with; null for one that is not known. */
export const newReportMethod = 'goldenThread/newReport';

export interface NewReportParams {
  /** An id of `FamilyChoice`. */
  readonly family: string;
  /** Who or what it is about; may be empty. */
  readonly subject: string;
  /** When the visit or the work was, as it is to be printed; may be empty. */
  readonly dates: string;
}

export interface NewReportResult {
  readonly text: string;
  readonly languageId: string;
}

/** What a line of a report may be, as a person says. */
export type LineRole = 'heading' | 'finding' | 'recommendation' | 'nothing';

/**
 * Keeps how a person wants a file to be read, and has it read so at once. An error in the answer has a sentence for the
 * person as its message.
 */
export const teachMethod = 'goldenThread/teach';

export type TeachParams =
  | {
      readonly kind: 'family';
      readonly uri: string;
      readonly text: string;
      readonly languageId: string;
      /** An id of `FamilyChoice`; recognition decides again where it is missing. */
      readonly family?: string;
    }
  | {
      readonly kind: 'line';
      readonly uri: string;
      readonly line: string;
      /** The rules decide again where it is missing. */
      readonly as?: LineRole;
      /** For every line with a label of the same kind. */
      readonly like: boolean;
      /** In all files, and not only in this one. */
      readonly everywhere: boolean;
    };

export interface TeachResult {
  /** What is to be changed in the text, where the text itself is to say it. */
  readonly edit?: { readonly range: PlainRange; readonly newText: string };
}

/** The command of our own client that teaches a line; the server puts it on code actions, with one `TeachArgument`. */
export const teachCommand = 'goldenThread.teach';

export interface TeachArgument {
  readonly uri: string;
  /** The line, counted from zero. */
  readonly line: number;
  readonly as: LineRole;
}

/**
 * Tells that texts may be recognised otherwise than before, because families were added, changed or removed. It is sent
 * to clients that name it with `true` among their experimental capabilities.
 */
export const familiesChangedMethod = 'goldenThread/familiesChanged';

/** Asks for a first version of a family that fits a text; the answer is null when none could be drafted. */
export const draftFamilyMethod = 'goldenThread/draftFamily';

export interface DraftFamilyParams {
  readonly text: string;
  /** The address of its file, by which it is known what was taught of its lines. */
  readonly uri?: string;
}

export interface DraftFamilyResult {
  /** The id of the family; none of the families known has it. */
  readonly id: string;
  /** The text of the file that defines it. */
  readonly text: string;
  /** How the report is read without the draft and with it. */
  readonly before: DraftReading;
  readonly after: DraftReading;
  /** The family known in detail that reads the report now and would not with the draft; undefined where there is none. */
  readonly outranks: string | undefined;
}

export interface DraftReading {
  /** The name of the family; undefined where the text is taken for no report. */
  readonly family: string | undefined;
  readonly problems: number;
}

/**
 * Tells how far checking the files of the workspace has come; it is over when `done` is `total`. It is sent to clients
 * that name it with `true` among their experimental capabilities.
 */
export const checkingMethod = 'goldenThread/checking';

export interface CheckingParams {
  readonly done: number;
  readonly total: number;
}

/** Asks what is known about a document as a whole; the answer is null when the server does not have it. */
export const reportStatusMethod = 'goldenThread/reportStatus';

export interface ReportStatusParams {
  readonly uri: string;
}

export interface ReportStatusResult {
  /** The name of its family for a person; undefined when it was not recognised. */
  readonly family: string | undefined;
  /** How many of its problems do not show because a baseline knows them. */
  readonly known: number;
  /** How sure it is, 0 to 1, that a text read by general rules is a report; undefined for a family known in detail. */
  readonly certainty?: number | undefined;
  /** The share of its lines that was understood, 0 to 1. */
  readonly coverage?: number;
  /** Whether a person chose the family or genre. */
  readonly chosen?: boolean;
}

/**
 * Changes which problems are known and do not show: the baseline of the folders of the workspace. `all` takes in what
 * is found in all files, `none` gives everything back; `add` and `remove` speak of one problem of a document. An error
 * in the answer has a sentence for the person as its message.
 */
export const baselineMethod = 'goldenThread/baseline';

export type BaselineParams =
  { readonly kind: 'all' | 'none' } | ({ readonly kind: 'add' | 'remove' } & BaselineProblem);

export interface BaselineProblem {
  readonly uri: string;
  readonly code: string;
  readonly fingerprint: string;
}

export interface BaselineResult {
  /** How many problems are known now. */
  readonly problems: number;
}

/**
 * The command of our own client that changes the baseline by one problem. The server puts it on quick fixes for clients
 * that name it with `true` among their experimental capabilities.
 */
export const changeBaselineCommand = 'goldenThread.changeBaseline';

/** Where a folder of the workspace keeps the families that its user defines. */
export const familyFolder = '.golden-thread/families';

/**
 * The command that shows places of a document beside another place of it. The server puts it on code lenses for clients
 * that name it with `true` among their experimental capabilities.
 */
export const showReferencesCommand = 'goldenThread.showReferences';

/** The address of the document, where to show them, and the places: all as the protocol writes them. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: PlainPosition,
  locations: readonly PlainLocation[],
];

export interface PlainPosition {
  readonly line: number;
  readonly character: number;
}

export interface PlainRange {
  readonly start: PlainPosition;
  readonly end: PlainPosition;
}

export interface PlainLocation {
  readonly uri: string;
  readonly range: PlainRange;
}

/** Asks for what people attached to a document: notes, decisions about links, justifications. */
export const annotationsMethod = 'goldenThread/annotations';

export interface AnnotationsParams {
  readonly uri: string;
}

export interface AnnotationsResult {
  /** Grows with each change of the annotations or of their places. */
  readonly revision: number;
  /** In the order of the text; those without a place come last. */
  readonly annotations: readonly AnnotationView[];
  /**
   * Where they are kept: in the annotation file, in a side file because the annotation file cannot be read as it is,
   * or only until the editor closes, because the report has no file or the file cannot be written.
   */
  readonly kept: 'file' | 'side-file' | 'memory';
  /** A sentence for the person where they are not kept in the annotation file. */
  readonly notice: string | undefined;
}

/**
 * Tells that the annotations of a document, or where they stand, are others than before. It is sent to clients that
 * name it with `true` among their experimental capabilities.
 */
export const annotationsChangedMethod = 'goldenThread/annotationsChanged';

export type AnchorStateName = 'exact' | 'moved' | 'changed' | 'ambiguous' | 'lost';

interface AnnotationViewBase {
  readonly id: string;
  readonly creator: string | undefined;
  /** Times in UTC as ISO 8601. */
  readonly created: string | undefined;
  readonly modified: string | undefined;
  readonly state: AnchorStateName;
  /** Where the words stand now; undefined when they are lost or ambiguous. */
  readonly range: PlainRange | undefined;
  /** The words that were annotated. */
  readonly quote: string;
  /** For what is moved, ambiguous or lost: where it may belong, likeliest first. */
  readonly candidates: readonly AnchorCandidate[];
}

export interface AnchorCandidate {
  readonly range: PlainRange;
  /** The line around it, for a person to choose by. */
  readonly preview: string;
}

export interface NoteView extends AnnotationViewBase {
  readonly kind: 'note';
  /** When its words were changed last; undefined while they are as they were written. */
  readonly rewritten: string | undefined;
  /** As it was typed: Markdown by a person, which is not to be trusted. */
  readonly text: string;
  /** The same made safe to show as Markdown: it fetches nothing, runs nothing, and links only to the web and mailboxes. */
  readonly markdown: string;
  /** The same as plain text on one line, for a label. */
  readonly words: string;
  readonly tags: readonly string[];
  readonly resolved: boolean;
  readonly replies: readonly ReplyView[];
}

export interface ReplyView {
  readonly id: string;
  readonly creator: string | undefined;
  readonly created: string | undefined;
  readonly modified: string | undefined;
  /** When its words were changed last; undefined while they are as they were written. */
  readonly rewritten: string | undefined;
  readonly text: string;
  readonly markdown: string;
}

export interface LinkDecisionView extends AnnotationViewBase {
  readonly kind: 'link';
  readonly decision: 'accepted' | 'detached';
  /** How the recommendation is called, such as "Recommendation 3". */
  readonly recommendation: string;
  /** Where the recommendation stands; undefined when its words are lost or ambiguous. */
  readonly recommendationRange: PlainRange | undefined;
}

export interface JustificationView extends AnnotationViewBase {
  readonly kind: 'justification';
  readonly check: string;
  readonly reason: string;
}

export type AnnotationView = NoteView | LinkDecisionView | JustificationView;

/**
 * Asks for the annotations of a document as a plain W3C annotation collection (JSON-LD), for other programs; null when
 * the server does not have the document.
 */
export const exportAnnotationsMethod = 'goldenThread/exportAnnotations';

export interface ExportAnnotationsResult {
  /** The text of the file. */
  readonly text: string;
  readonly count: number;
}

/** What became of the annotations of an imported collection. */
export interface ImportAnnotationsResult {
  /** How many the document did not have. */
  readonly added: number;
  /** How many of those that it had say something else now. */
  readonly changed: number;
  /** How many of those added quote no words of a text: they are kept, and cannot be shown. */
  readonly hidden: number;
}

/**
 * Asks what the marker, finding or recommendation at a place may be linked to, best first, for a person to choose;
 * null where nothing can be linked.
 */
export const linkChoicesMethod = 'goldenThread/linkChoices';

export interface LinkChoicesParams {
  readonly uri: string;
  readonly position: PlainPosition;
}

export interface LinkChoicesResult {
  /** How the thing at the place is called, such as "Finding 12" or "Recommendation 3". */
  readonly name: string;
  readonly choices: readonly LinkChoice[];
}

export interface LinkChoice {
  /** What `ServerCommands.acceptLink` and the like take. */
  readonly from: string;
  readonly recommendation: string;
  /** Such as "Recommendation 3", or "Finding 12". */
  readonly label: string;
  /** The beginning of its text. */
  readonly preview: string;
  readonly probability: number;
  readonly source: 'stated' | 'structural' | 'accepted' | 'inferred' | undefined;
  readonly sharedTerms: readonly string[];
  readonly range: PlainRange;
}

/**
 * The client's own commands that quick fixes name: they ask the person and then have the server do it. The server
 * offers them to clients that name them with `true` among their experimental capabilities.
 */
export const chooseLinkCommand = 'goldenThread.chooseLink';
export const justifyCommand = 'goldenThread.justify';

/** The one argument of `chooseLinkCommand`: ask for the choices at this position. */
export type ChooseLinkArgument = LinkChoicesParams;

/** The one argument of `justifyCommand`: what a check reports, and where. */
export interface JustifyArgument {
  readonly uri: string;
  readonly check: string;
  readonly range: PlainRange;
  /** What the check says there. */
  readonly message: string;
}

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

/** Asks for the tags that a note of a document may be given: those of the folder's coding scheme, then others in use. */
export const tagChoicesMethod = 'goldenThread/tagChoices';

export interface TagChoicesResult {
  readonly tags: readonly TagChoice[];
  /** Why the coding scheme cannot be used, as a sentence for the person; undefined where all is well or there is none. */
  readonly problem: string | undefined;
}

export interface TagChoice {
  readonly name: string;
  /** When to give it; empty where nothing says. */
  readonly description: string;
  /** As `#rrggbb`. */
  readonly color?: string;
  /** The tags that it belongs to, the outermost first. */
  readonly within: readonly string[];
  readonly isInScheme: boolean;
}

/**
 * Asks how far two readers of a document agree, and where they do not; null when the server does not have it. An error
 * in the answer is a sentence for the person.
 */
export const agreementMethod = 'goldenThread/agreement';

export interface AgreementParams {
  readonly uri: string;
  readonly readers: readonly [AgreementReader, AgreementReader];
}

export type AgreementReader =
  /** One of the people who annotated the document. */
  | { readonly kind: 'author'; readonly name: string }
  /** All annotations of the document, whoever made them. */
  | { readonly kind: 'own' }
  /** The text of another annotation file. */
  | { readonly kind: 'file'; readonly name: string; readonly text: string };

export interface AgreementResult {
  readonly readers: readonly [string, string];
  /** A line for each tag, and one for the links, where there are any. */
  readonly measures: readonly AgreementMeasure[];
  /** In the order of the text. */
  readonly disagreements: readonly DisagreementView[];
  /** What was left out, in sentences. */
  readonly leftOut: readonly string[];
}

export interface AgreementMeasure {
  readonly label: string;
  /** "κ 0.61, α 0.62" */
  readonly coefficients: string;
  /** The counts, in a sentence. */
  readonly detail: string;
}

export interface DisagreementView {
  readonly kind: 'tags' | 'link';
  readonly range: PlainRange;
  /** What it is about: the beginning of the words. */
  readonly words: string;
  /** What each reader said, in words. */
  readonly said: readonly [string, string];
  /** Who decided what; empty while nobody has. */
  readonly decided: string;
  /** The ids of what is at odds: what `ServerCommands` take. */
  readonly between: readonly string[];
  /** What may be decided: the tags of each reader, or the recommendations. */
  readonly choices: readonly AgreementChoice[];
  /** The marker or finding, where it is about a link. */
  readonly from?: string;
}

/** Tags to give, or a recommendation by its id. */
export interface AgreementChoice {
  readonly label: string;
  readonly tags?: readonly string[];
  readonly recommendation?: string;
}

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

/** The first part of every setting's name. */
export const settingsSection = 'goldenThread';

/** The language that the features work in. */
export const languageId = 'inspection-report';

/** Asks for the text of a document of an office program, which the client shows. An error in the answer is a sentence. */
export const documentTextMethod = 'goldenThread/documentText';

export interface DocumentTextParams {
  readonly uri: string;
}

export interface DocumentTextResult {
  readonly text: string;
  /** Those that the document brings along. */
  readonly comments: readonly DocumentComment[];
  /** How many tracked changes were read as if they were accepted. */
  readonly changes: number;
  /** What was left out, in sentences. */
  readonly warnings: readonly string[];
}

export interface DocumentComment {
  readonly id: string;
  readonly author?: string;
  readonly date?: string;
  readonly text: string;
  /** The id of the comment that it answers. */
  readonly answers?: string;
  readonly isResolved: boolean;
  readonly range: PlainRange;
}

/** Asks for the text of a document as a file to edit, with where it is from. An error in the answer is a sentence. */
export const convertMethod = 'goldenThread/convert';

export interface ConvertParams {
  readonly uri: string;
  readonly form: 'markdown' | 'text';
}

export interface ConvertResult {
  readonly text: string;
}

/** Asks where words of a PDF's text stand on its pages. An error in the answer is a sentence. */
export const pageAreasMethod = 'goldenThread/pageAreas';

export interface PageAreasParams {
  readonly uri: string;
  readonly range: PlainRange;
}

export interface PageAreasResult {
  /** One for each line, in the order of the text, in points from the lower left corner of a page; pages count from 0. */
  readonly areas: readonly {
    readonly page: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
    readonly top: number;
  }[];
}

/** Asks for the traceability matrix of some reports as a page; an error in the answer is a sentence. */
export const matrixMethod = 'goldenThread/matrix';

export interface MatrixParams {
  /** Of files, open or not, and of folders, which stand for all reports of the library below them. */
  readonly uris: readonly string[];
}

export interface MatrixResult {
  /** The body of the page, in HTML. */
  readonly body: string;
  /** The reports by their index in the page. */
  readonly uris: readonly string[];
}

/** Writes the matrix into a file, whose name tells the format; an error in the answer is a sentence. */
export const writeMatrixMethod = 'goldenThread/writeMatrix';

export interface WriteMatrixParams extends MatrixParams {
  readonly target: string;
  /** Only recommendations without a finding or a reason. */
  readonly holes: boolean;
}

/** Writes comments into a Word file, a copy of the one that is named or itself. An error in the answer is a sentence. */
export const writeCommentsMethod = 'goldenThread/writeComments';

export interface WriteCommentsParams {
  readonly uri: string;
  readonly target: string;
  /** What becomes a comment. */
  readonly kinds: readonly ('notes' | 'problems' | 'links')[];
}

export interface WriteCommentsResult {
  readonly added: number;
  readonly changed: number;
  readonly kept: number;
}
/** Asks for the library: the reports of the workspace by the body that they are about. */
export const libraryMethod = 'goldenThread/library';

export interface LibraryResult {
  readonly providers: readonly LibraryProviderView[];
}

export interface LibraryProviderView {
  /** Undefined for reports that name no body. */
  readonly name: string | undefined;
  /** All names that its reports print. */
  readonly names: readonly string[];
  /** By date. */
  readonly reports: readonly LibraryReportView[];
  /** Of subjects that were judged more than once. */
  readonly trends: readonly LibraryTrendView[];
}

export interface LibraryReportView {
  readonly uri: string;
  readonly label: string;
  readonly kind: string;
  /** `YYYY-MM-DD` */
  readonly date: string | undefined;
  readonly recommendations: number;
}

export interface LibraryTrendView {
  readonly subject: string;
  readonly direction: 'better' | 'same' | 'worse' | undefined;
  readonly grades: readonly { readonly grade: string; readonly date: string | undefined }[];
}

/** Says that the library is another one than before. */
export const libraryChangedMethod = 'goldenThread/libraryChanged';

/** Asks for the life page of the body that a report is about: what became of its recommendations, as Markdown. */
export const lifeMethod = 'goldenThread/life';

export interface LifeParams {
  readonly uri: string;
}

export interface LifeResult {
  readonly title: string;
  readonly markdown: string;
}

/** Asks what a person may decide of the life of a recommendation: of the one at a place of an open report. */
export const lifeChoicesMethod = 'goldenThread/lifeChoices';

export interface LifeChoicesParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Null where there is no recommendation, or no later report of the body. */
export interface LifeChoicesResult {
  /** "Recommendation 4" */
  readonly name: string;
  /** What it says, by which it is known from now on. */
  readonly words: string;
  /** The later reports by date. */
  readonly later: readonly LifeChoice[];
}

export type LifeVerdict = 'met' | 'partly' | 'not-met' | 'not-mentioned';

export interface LifeChoice {
  readonly uri: string;
  readonly label: string;
  readonly verdict: LifeVerdict;
  readonly probability: number;
  /** The words of the recommendation that asks for the same, if one does. */
  readonly repeated: string | undefined;
  /** Whether a person said so. */
  readonly isVerdictDecided: boolean;
  readonly isRepetitionDecided: boolean;
  /** The recommendations of the later report, by name and words. */
  readonly requests: readonly { readonly name: string; readonly words: string }[];
}

/** Keeps what a person decided across reports, in the folder of the workspace. Fails with a sentence for the person. */
export const decideMethod = 'goldenThread/decide';

export type DecideParams =
  | {
      readonly kind: 'life';
      /** The earlier report, and what its recommendation says. */
      readonly uri: string;
      readonly words: string;
      readonly later: string;
      readonly change: LifeChangeParams;
    }
  /** Names of one body. */
  | { readonly kind: 'join'; readonly names: readonly string[] }
  /** A name of a body of its own. */
  | { readonly kind: 'split'; readonly name: string };

export type LifeChangeParams =
  /** This became of it, or did not. */
  | { readonly kind: 'verdict' | 'not'; readonly verdict: LifeVerdict }
  /** The recommendation with these words asks for the same; none does. */
  | { readonly kind: 'repeated'; readonly words: string | null }
  | { readonly kind: 'forget' };

/** Our client's command that asks a person what became of a recommendation, given `LifeChoicesParams`. */
export const decideLifeCommand = 'goldenThread.decideLife';

/** Our client's command that keeps a decision, given `DecideParams`. */
export const decideCommand = 'goldenThread.decide';

/** Our client's command that shows the life page for the report at an address. */
export const showLifeCommand = 'goldenThread.showLife';

/** Asks for what is most like a place of an open report, in other reports of the library. */
export const similarMethod = 'goldenThread/similar';

export interface SimilarParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface SimilarResult {
  /** The most similar first. */
  readonly places: readonly SimilarPlace[];
}

export interface ReportPlace {
  readonly uri: string;
  readonly range: PlainRange;
}

export interface SimilarPlace extends ReportPlace {
  readonly text: string;
  /** Whose report it is, and when. */
  readonly about: string;
  /** What both say, the most telling first. */
  readonly sharedTerms: readonly string[];
}

/** Asks which sentences of an open report stand in other reports of the library too. */
export const saidBeforeMethod = 'goldenThread/saidBefore';

export interface SaidBeforeParams {
  readonly uri: string;
}

export interface SaidBeforeResult {
  readonly sentences: readonly PlainRange[];
}

/** Asks what changed from one report to another, which are open or in the library; null where neither is so. */
export const compareMethod = 'goldenThread/compare';

export interface CompareParams {
  readonly before: string;
  readonly after: string;
  /** What the report before said, where it is no file of the library but an earlier version. */
  readonly textBefore?: string;
}

/** How strict the checks may be together, most lenient first: the values of the setting `goldenThread.checks.profile`. */
export const profileNames = ['draft', 'publish'] as const;

export type ProfileName = (typeof profileNames)[number];

/** Where the server says that pages are, before their names. */
export const documentsHome = 'https://github.com/golden-thread/golden-thread/blob/main/docs/';
export interface CompareResult extends LifeResult {
  readonly changes: readonly ChangeView[];
}

/** One thing that changed. */
export interface ChangeView {
  readonly of: 'judgement' | 'recommendation' | 'finding';
  readonly kind: 'added' | 'dropped' | 'reworded' | 'renumbered' | 'moved' | 'better' | 'worse' | 'changed';
  /** Its number or subject, and what it says. */
  readonly label: string;
  readonly before: PlainRange | undefined;
  readonly after: PlainRange | undefined;
}
