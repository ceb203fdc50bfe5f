/** Words by which the general reading tells fields, ratings and requests, whatever body wrote them. All data. */

import { wholeWords } from '../../base/english';
/** Labels of the fields of findings and recommendations, by what they say. */
export type FieldKind =
  | 'rating'
  | 'recommendation'
  | 'response'
  | 'status'
  | 'owner'
  | 'due'
  | 'condition'
  | 'criteria'
  | 'cause'
  | 'effect'
  | 'description'
  | 'evidence'
  | 'other';

const FIELDS: Readonly<Record<FieldKind, string>> = {
  rating:
    'severity|threat level|risk|risk level|risk rating|rating|priority|criticality|severity level|severity rating|overall risk|overall severity|overall rating|overall opinion|overall assurance|overall grade|assurance|assurance level|assurance rating|assurance opinion|opinion|audit opinion|grade|overall|exploitability|security impact|importance|rank|classification|risk category|priority rating|risk score|severity score|cvss|cvss score|conformance level|conformance|result|level of assurance|category rating|difficulty|finding rating|issue rating|judgement|judgment|outcome|compliance|significance|conclusion|verdict|overall judgement|overall judgment|overall conclusion|overall effectiveness|overall risk rating|rag|rag rating|rag status|maturity|maturity level|star rating|audit rating|report rating|risk grade|residual risk|level of risk|level of severity|overall score|overall result',
  recommendation:
    'recommendation|recommendations|recommended action|recommended actions|remediation|suggested remediation|suggestion|suggestions|remedy|mitigation|fix|proposed action|corrective action|corrective actions|agreed action|agreed actions|action required|required action|recommended fix|recommended mitigation|recommended remediation|action|actions|suggested fix|remediation recommendation|proposed solution|solution|how to fix|recommendation text|recommended mitigation steps|mitigation steps|remediation steps|advice|action to take|improvement action|proposed fix|recommended solution|correction|corrections|correction required|required correction|remedial action|recommended correction|what to do|how to put it right|work required|works required|work needed|action needed|improvement required|improvement needed',
  response:
    'response|management response|management responses|management comment|management comments|government response|client response|team response|developer response|agency response|auditee response|response from management|resolution|acknowledgement|agreed|accepted|management action|comment|comments|reply|views of responsible officials|update|agency comments|acceptance',
  status:
    'status|current status|issue status|remediation status|fix status|state|progress|current issue status|action status|retest status|fixed|implementation status',
  owner:
    'owner|responsible|responsible officer|responsible person|responsible manager|responsible owner|lead|assigned to|assignee|action owner|issue owner|responsibility|who|by whom|lead officer|manager responsible|risk owner|addressee|to whom|accountable|action organisation|responsible party|lead department|officer|manager|lead person|person responsible|action lead|accountable officer',
  due: 'due|due date|deadline|target date|implementation date|timescale|timescales|timeline|completion date|date|by when|target completion date|when|target|date due|timeframe|estimated completion date|agreed date|target implementation date',
  condition:
    'condition|finding|observation|issue|problem|what we found|fact|facts|weakness|vulnerability|safety issue|non-conformity|nonconformity|statement|deficiency|summary|control weakness|detail|details|issue description|finding description|safety issue description|findings|breach|contravention|failing|defect',
  criteria:
    'criteria|criterion|standard|requirement|expectation|expected|reference|wcag|success criterion|guideline|clause|policy|test|requirements|cwe|standards|wcag criteria|success criteria',
  cause: 'cause|root cause|reason|causes|contributing factors|root causes|why',
  effect:
    'effect|impact|consequence|implication|implications|risk description|likelihood|consequences|potential impact|business impact|impact on users|user impact|affected|affected users|technical impact|risk impact|potential risk|risks|potential effect|potential consequence|security impact description|why it matters|risk and impact|impact and likelihood|what happens|what this means|why this matters',
  description:
    'description|overview|technical details|technical description|analysis|vulnerability details|vulnerability detail|details of finding|explanation|discussion|context|background|synopsis|finding details',
  evidence:
    'evidence|proof of concept|poc|steps to reproduce|reproduction steps|reproduction|location|file|files|code|code snippet|example|affected component|affected components|affected files|affected systems|affected pages|affected hosts|lines|source|page|component|target contract|commit|references|url|proof|exploit scenario|tool used|pages affected|where|affected urls|affected assets|code location|line|instances|context code',
  other:
    'id|no|no.|ref|number|title|type|category|note|notes|remark|remarks|theme|area|domain|issue number|action number|transport function|issue status justification|author|language|version|cvss vector|vector|weakness type',
};

const fieldKinds: ReadonlyMap<string, FieldKind> = new Map(
  (Object.entries(FIELDS) as [FieldKind, string][]).flatMap(([kind, labels]) =>
    labels.split('|').map((label): [string, FieldKind] => [label, kind]),
  ),
);

/** "Food hygiene rating", "Quality of care grade" */
const NAMED_GRADE = /^(?:\p{L}+ ){1,4}(?:rating|grade|score)$/iu;

/** What a field of that name says; undefined for a name that is none. */
export function fieldKindOf(name: string): FieldKind | undefined {
  if (ratedIn(name) !== undefined || NAMED_GRADE.test(name)) return 'rating';
  return fieldKinds.get(
    name
      .toLowerCase()
      .replace(/[’']/g, '')
      .replace(/^(?:our|the) /, '')
      .replace(/\s*\(.{0,40}\)$/, '')
      .replace(/\s+/g, ' ')
      .replace(/\s*[:.]$/, '')
      .trim(),
  );
}

/** Grades, severities, risks, assurance and opinions, from many scales. */
const GRADES = new Set(
  (
    'critical|severe|high|very high|extreme|elevated|medium|moderate|medium high|medium low|low|very low|informational|information|info|informative|note|notice|none|minor|major|significant|negligible|optional|best practice|gas|gas optimization|gas optimisation|undetermined|unknown|blocker|serious|cosmetic|trivial|urgent|essential|desirable|advisory|observation|' +
    'substantial|substantial assurance|reasonable|reasonable assurance|adequate|adequate assurance|limited|limited assurance|partial|partial assurance|no assurance|full|full assurance|minimal assurance|unsatisfactory|satisfactory|needs improvement|some improvement needed|major improvement needed|improvement required|improvement necessary|major improvement necessary|urgent improvement necessary|generally satisfactory|very good|requires improvement|good|outstanding|inadequate|excellent|fair|poor|acceptable|unacceptable|' +
    'pass|passed|fail|failed|pass with deficiencies|pass with deficiency|unmodified|modified|qualified|unqualified|adverse|disclaimer|met|not met|partially met|partly met|mostly met|fully met|compliant|noncompliant|non compliant|not compliant|partially compliant|conforms|conformant|partially conformant|not conformant|supports|partially supports|does not support|conforms|fully conforms|partially conforms|partly conforms|mostly conforms|does not conform|complies|fully complies|partially complies|partly complies|does not comply|fully meets|partially meets|partly meets|mostly meets|supported|not supported|not applicable|not evaluated|n a|' +
    'red|amber|green|amber red|amber green|red amber|green amber|fundamental|merits attention|housekeeping|enhancement|highly satisfactory|moderately satisfactory|moderately unsatisfactory|highly unsatisfactory|p0|p1|p2|p3|p4|s1|s2|s3|s4|sev 0|sev 1|sev 2|sev 3|sev 4|sev0|sev1|sev2|sev3|sev4|priority 1|priority 2|priority 3|high risk|medium risk|low risk|critical risk|high priority|medium priority|low priority|high severity|medium severity|low severity|critical severity|moderate risk|significant risk|' +
    'effective|partially effective|not effective|ineffective|generally effective|largely effective|mostly effective|needs some improvement|needs major improvement|meets|does not meet|meets the standard|does not meet the standard|partially meets the standard|exceeds the standard|fully compliant|material weakness|significant deficiency|control deficiency|positive|marginal|upheld|not upheld|partly upheld|partially upheld|sustained|not sustained|fault|no fault|strong|weak|mature|immature'
  ).split('|'),
);

/** Words that make a step of a scale of a plain grade: "reasonably good", "not sufficiently good", "partly achieved". */
const DEGREES =
  /^(?:highly|very|fully|largely|mostly|mainly|generally|broadly|reasonably|substantially|moderately|partly|partially|somewhat|marginally|not sufficiently|not yet|not|less than) (?=\p{L})/u;

/** What can be so in degrees, and is a grade only then or in a list of grades. */
const BY_DEGREES = new Set(
  'good|satisfactory|unsatisfactory|effective|ineffective|adequate|inadequate|compliant|achieved|met|likely|unlikely|relevant|successful|unsuccessful|strong|weak|developed|sustainable|efficient|implemented|conformant|supported|acceptable'.split(
    '|',
  ),
);

/** "4 - Good", "Grade 2: Good", "3 out of 6": the step's number before its name. */
const STEP_NUMBER = /^(?:grade |level |score )?\d(?: (?:of|out of) \d)? (?=\p{L})/u;

/** Whether a few words are a grade of some scale. */
export function isGrade(text: string): boolean {
  const folded = foldGrade(text).replace(STEP_NUMBER, '');
  return GRADES.has(folded) || (DEGREES.test(folded) && BY_DEGREES.has(folded.replace(DEGREES, '')));
}

/**
 *     Grade for homes and tenants     Rating of leadership
 *               ^^^^^^^^^^^^^^^^^               ^^^^^^^^^^
 */
const RATES_SUBJECT =
  /^(?:overall )?(?:grade|rating|judge?ment|score|opinion) (?:for|of|on) (?!this\b)(?:the )?(\S.*)$/i;

/** What a label says that its grade is about; undefined for a label that does not. */
export function ratedIn(name: string): string | undefined {
  return RATES_SUBJECT.exec(name)?.[1];
}

/** Whether a title announces grades of several things: "Ratings", "Summary of judgements", "Outcomes in each area". */
export function ratesThings(title: string): boolean {
  return /\b(?:ratings?|judge?ments?|grades?|gradings?|outcomes?|scores?|assessments?|compliance|opinions?)\b/i.test(
    title,
  );
}

function foldGrade(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const SEVERITIES = new Set(
  'critical|severe|high|very high|extreme|elevated|medium|moderate|low|very low|informational|information|info|informative|note|minor|major|significant|negligible|best practice|gas|gas optimization|gas optimisation|serious|urgent|trivial|cosmetic|observation|undetermined|advisory|blocker'.split(
    '|',
  ),
);
/** Behind the severity in such a title: "high risk findings", "critical vulnerabilities". */
const SEVERITY_NOUNS = new RegExp(
  `\\s+(?:${[
    'risk|severity|impact|level|criticality|risks?|findings summary',
    '(?:risk |severity |priority )?(?:findings?|issues?)|issues found|priority',
    '(?:severity |risk )?vulnerabilities|items|observations|barriers|(?:priority )?recommendations',
  ].join('|')})$`,
);

/** The severity that a heading such as "High risk findings" or "6.2 Low" gives to what stands below it. */
export function severityOfTitle(title: string): string | undefined {
  const folded = foldGrade(title)
    .replace(/^(?:\d+ )+/, '')
    .replace(/ \d+$/, '');
  if (SEVERITIES.has(folded)) return folded;
  const short = folded.replace(SEVERITY_NOUNS, '');
  if (short !== folded && SEVERITIES.has(short)) return short;
  const behind = /^(?:severity|risk|priority) (.+)$/.exec(folded)?.[1];
  return behind && SEVERITIES.has(behind) ? behind : undefined;
}

/** Verbs with which a request begins. */
const IMPERATIVES = new Set(
  'abandon accelerate accept acknowledge acquire act adapt add address adhere adjust adopt advise agree align allocate allow amend analyse analyze answer apologise apologize apply appoint approve arrange articulate ask assess assign assist attend audit authorise automate avoid ban be begin brief bring build buy calculate carry cease challenge change check clarify classify clean clear close collaborate collect combine commission commit communicate compare complete comply conclude conduct configure confirm connect consider consolidate consult contact continue contribute control convene convert coordinate correct count create cross cultivate decide decrease dedicate define delegate delete deliver demonstrate deploy describe design designate detail detect determine develop devise direct disable disclose discontinue discuss display disseminate distribute do document double draft drop educate elevate eliminate embed emphasise enable encourage encrypt enforce engage enhance enlist ensure escalate establish evaluate examine exclude expand expedite explain explore expose extend facilitate feed fill finalise finalize find finish fit fix focus follow formalise formalize foster fund gather generate get give grant hang harden harmonise have hire hold identify implement improve include incorporate increase inform initiate inspect install instigate institute integrate introduce invest investigate invite involve issue join keep label launch lead learn let leverage limit link listen lock log look lower maintain make manage mandate map mark maximise measure meet mend migrate minimise minimize mitigate modify monitor move negotiate never notify obtain offer open operate optimise optimize order organise organize outline oversee pay perform phase pilot place plan prepare present prevent prioritise prioritize process procure produce promote prompt protect provide publicise publish purchase put raise re-evaluate reach read reassess recalculate recognise reconcile reconsider record recover recruit redefine redesign reduce refactor refer refine refrain refresh refund register regularise regularly reinforce reinstate reject relocate remind remove rename renew reorganise repair repeat replace report require research reset resolve resource respond restore restrict restructure retain retrain return review revise revisit revoke ring rotate run safeguard say schedule scrutinise secure seek select sell send separate set share shorten show shut simplify speak specify speed spend standardise standardize start state step stop store streamline strengthen strive structure submit supervise supply support suspend sustain swap take target teach tell test tidy tighten track train transfer translate treat trial try turn undertake unify update upgrade use utilise utilize validate verify warn wash weigh widen withdraw work write'.split(
    ' ',
  ),
);

/** What may stand before the verb of a request: "Where possible, …", "By May 2025, …", "To cut delays, …", "Urgently …". */
const ADVERBS = new RegExp(
  `^(?:${[
    'where (?:possible|necessary|appropriate),?|as (?:soon as possible|a (?:matter of urgency|priority)),?',
    '(?:once|within|by) [^,]{3,30},|once [^,]{31,40},|to [^,]{5,60},',
    'urgently|immediately|always|also|please|then|regularly|continue to|further|formally|clearly|fully',
  ].join('|')})\\s+`,
  'i',
);

/** Whether a text opens with a request: "Ensure that …", "Immediately stop …". */
export function opensWithRequest(text: string): boolean {
  const rest = text.replace(/^[\s"“'‘*_`]+/, '').replace(ADVERBS, '');
  const first = /^[\p{L}-]+/u.exec(rest)?.[0];
  return first !== undefined && isRequestVerb(first);
}

/** Whether a word, in capitals or not, is a verb with which requests begin: "ensure", "Review". */
export function isRequestVerb(word: string): boolean {
  return IMPERATIVES.has(word.toLowerCase());
}

/** "The trust should", "We urge the board to", "Managers are asked to": what asks beyond doubt. */
const FIRM = wholeWords(
  [
    'should|must|shall|ought to|needs? to|recommend(?:s|ed)?',
    'we (?:urge|call on|call upon|encourage|ask|invite|propose|advise)|i (?:urge|propose|recommend)',
    '(?:urges|calls (?:on|upon)|requests|invites|encourages) (?:the|all|each|every|its)',
    '(?:is|are) (?:urged|encouraged|invited|advised|asked|requested|recommended) to',
  ],
  'i',
);

/** "Consider adding", "It is advisable", "The council has agreed to", "The trust will": what may ask. */
const ASKING = wholeWords(
  [
    'should|must|shall|ought to|will|(?:has|have) agreed to|recommend(?:s|ed|ing)?(?! that was)',
    'we (?:urge|call on|call upon|encourage|ask|invite|propose|suggest|advise|request|expect|require)',
    'i (?:urge|propose|recommend|suggest|ask|require)|proposes?',
    '(?:is|are) (?:urged|encouraged|invited|advised|asked|required|requested|recommended) to',
    'needs? to (?:be|ensure|improve|take|develop|make|review|have|work|consider|address)',
    'consider (?:adding|using|removing|implementing|making|changing|introducing|setting|whether|how)',
    'it is (?:advised|advisable|suggested|proposed|recommended)',
  ],
  'i',
);

/** Whether a text asks somebody to do something. */
export function asks(text: string): boolean {
  return opensWithRequest(text) || ASKING.test(text.slice(0, 1500));
}

/** Whether it does so beyond doubt: in lists where facts stand beside requests. */
export function asksFirmly(text: string): boolean {
  return opensWithRequest(text) || FIRM.test(text.slice(0, 1500));
}

/** What a report may say that there is none of. */
const NONE_OF =
  '(?:further |new |formal |safety |specific |significant |other |key |major |critical |high |medium |low |priority |risk )*' +
  '(?:recommendations?|actions?|findings?|issues?|areas|vulnerabilities|weaknesses|concerns?|exceptions?|observations?|' +
  'breaches|problems?|defects?|deficiencies|matters|points|contraventions?|non-?conformities|barriers|requirements?)';
/** Behind it: "were identified", "for priority action", "in this area", or nothing. */
const NOTHING_ELSE =
  '(?:\\s+(?:for|of|in|at|during|from|with|that|which|to)\\b[^.]{0,60})?' +
  '(?:\\s+(?:were|was|are|is|have been|has been)(?: not)? (?:\\w+ ){0,2}(?:identified|found|made|reported|raised|noted|recorded|necessary|needed|required))?' +
  '(?:\\s+(?:for|of|in|at|during|from|with|by|as)\\b[^.]{0,60})?\\s*(?:[.;]|$)';

/**
 * "None." · "N/A" · "To be confirmed" · "[to be written up]" · "See section 3" · "No issues were identified." · "There are no areas for
 * priority action." · "This report does not contain recommendations." But not "No visit was made." or "None of the
 * houses has an alarm.", which are findings.
 */
const SAYS_NONE = [
  /^(?:none|nil|n\/?a|not applicable)\s*(?:[.;,:]|$)/i,
  /^none (?:identified|noted|found|raised|made|required|needed|at (?:this|present))\b/i,
  /^(?:see (?:above|below|section|chapter|appendix)|to be (?:completed|confirmed|added)|tbc|tbd)\b/i,
  /^[[(<]\s*(?:to be|tbc|tbd|to ?do|to follow|to come|insert|add|awaiting|pending|placeholder|not yet|still to|draft)\b[^\])>]{0,80}[\])>]/i,
  new RegExp(
    `^(?:there (?:are|were|is|was) |we (?:make|made|have made|have|found|identified) )?no ${NONE_OF}${NOTHING_ELSE}`,
    'i',
  ),
  /^(?:this|the|our) (?:report|review|inspection|audit|investigation|inquiry)[^.]{0,40} (?:makes? no|made no|contains? no|does not (?:contain|make|include)|did not (?:identify|make))\b/i,
];

/** Whether a text only says that there is nothing to say. */
export function saysNone(text: string): boolean {
  const bare = text.slice(0, 300).replace(/^[\s*_>-]+/, '');
  return SAYS_NONE.some((pattern) => pattern.test(bare));
}

/** "the following", "set out below", "are listed", "in this section": words that lead to what stands below. */
const LEADS_ON =
  /\b(?:the following|as follows|(?:set out|listed|described|summarised|shown) (?:below|in)|(?:is|are|were) (?:below|listed)|in this (?:section|chapter)|this (?:section|chapter|table|list))\b/i;
/** Things that are listed. */
const LISTED =
  /\b(?:recommendation|finding|action|conclusion|issue|section|table|area|point|suggestion|factor|concern|observation|lesson|weakness|improvement|order)s?\b/i;

/** "we identified 6 key concerns", "is making two recommendations, one each to …" */
const COUNTS =
  /\b(?:identified|makes?|making|made|raised?|have|contains?|issued?) (?:a total of )?(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (?:\w+ ){0,2}(?:concerns|recommendations|findings|actions|areas|requirements)\b/i;

/** "We make the following recommendations:", which opens a list and is no item of it. */
export function opensList(text: string): boolean {
  return (
    /:$/.test(text) ||
    COUNTS.test(text.slice(0, 300)) ||
    (text.length < 400 && LEADS_ON.test(text.slice(0, 300)) && LISTED.test(text.slice(0, 300)))
  );
}
