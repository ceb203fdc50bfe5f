/** How far two readers of a report agree, over the protocol. */

import type { ResponseError } from 'vscode-languageserver';

import {
  compareReaders,
  type Comparison,
  type Disagreement,
  type LinkMeasure,
  type Measure,
  measureAgreement,
} from '../../annotations/agreement/compare';
import { readAuthor, readFile, type Reader } from '../../annotations/agreement/readers';
import { parseAnnotationFile } from '../../annotations/file/file';
import { anchorSet } from '../../annotations/live/annotated';
import { makePrintable } from '../../base/printable';
import { firstWords, nameRecommendation, numberedWords, tellingWords } from '../../checks/words';
import type {
  AgreementChoice,
  AgreementMeasure,
  AgreementParams,
  AgreementReader,
  AgreementResult,
  DisagreementView,
} from '../../protocol';
import {
  describeDecision,
  describeLeftOut,
  describeLinkMeasure,
  describeSaid,
  describeTagMeasure,
  showCoefficient,
} from '../../wording/agreementWords';
import { annotationMessages as messages } from '../../wording/annotationMessages';
import { type Document, reportOf } from '../../workspace/document';
import { toLspRange } from '../convert/convert';
import { refuse } from '../refusal';

/** The agreement; an error with a sentence where a file cannot be read. */
export function answerAgreement(
  document: Document,
  { readers: [one, other] }: AgreementParams,
): AgreementResult | ResponseError<void> {
  const [first, second] = [readReader(document, one), readReader(document, other)];
  if (typeof first === 'string') return refuse(first);
  if (typeof second === 'string') return refuse(second);
  const comparison = compareReaders(reportOf(document), first, second, document.annotated);
  const { tags, links } = measureAgreement([comparison]);
  const [firstName, secondName] = comparison.readers.map(makePrintable);
  return {
    readers: [firstName!, secondName!],
    measures: [
      ...[...tags].map(([tag, measure]) => viewTag(comparison, tag, measure)),
      ...(links.judged + links.open > 0 ? [viewLinks(links)] : []),
    ],
    disagreements: comparison.disagreements.map((each) => viewDisagreement(document, comparison, each)),
    leftOut: describeLeftOut(comparison),
  };
}

/** The reader, or a sentence that says why there is none. */
function readReader({ annotated, source }: Document, reader: AgreementReader): Reader | string {
  switch (reader.kind) {
    case 'author':
      return readAuthor(annotated, reader.name);
    case 'own':
      return readFile(annotated, messages.ownNotes());
    case 'file': {
      const parsed = parseAnnotationFile(reader.text);
      if (parsed.kind === 'broken') return messages.fileNotRead(reader.name, parsed.problems[0]!.message);
      return readFile(anchorSet(parsed.set, source.text), reader.name);
    }
  }
}

function viewTag({ readers }: Comparison, tag: string, measure: Measure): AgreementMeasure {
  return { label: makePrintable(tag), ...coefficientsOf(measure), detail: describeTagMeasure(readers, measure) };
}

function viewLinks(measure: LinkMeasure): AgreementMeasure {
  return { label: messages.links(), ...coefficientsOf(measure), detail: describeLinkMeasure(measure) };
}

function coefficientsOf({ kappa, alpha }: Pick<Measure, 'kappa' | 'alpha'>): Pick<AgreementMeasure, 'coefficients'> {
  return { coefficients: `κ ${showCoefficient(kappa)}, α ${showCoefficient(alpha)}` };
}

function viewDisagreement(document: Document, comparison: Comparison, disagreement: Disagreement): DisagreementView {
  const { kind, words, between } = disagreement;
  return {
    ...{ kind, between, range: toLspRange(document, words) },
    words: makePrintable(describePlace(document, disagreement)),
    said: describeSaid(comparison, disagreement),
    decided: describeDecision(comparison, disagreement),
    choices: kind === 'tags' ? listTagChoices(disagreement.said) : listLinkChoices(comparison, disagreement.said),
    ...(kind === 'link' && { from: disagreement.from }),
  };
}

/** How the words begin; of a marker, which says nothing alone, how its finding does: "12. Child protection…". */
function describePlace(document: Document, disagreement: Disagreement): string {
  const { findings, markers } = reportOf(document);
  const from = disagreement.kind === 'link' ? disagreement.from : undefined;
  const id = markers.find((each) => each.id === from)?.finding ?? from;
  const finding = findings.find((each) => each.id === id);
  if (finding) return numberedWords(finding, lengthOfPlace);
  return firstWords(document.source.slice(disagreement.words).replace(/\s+/g, ' ').trim(), lengthOfPlace);
}

/** So many characters of a place tell it from others; the editor cuts them to what fits. */
const lengthOfPlace = 60;

/** What one of them said, what both did, and nothing. */
function listTagChoices([first, second]: readonly [readonly string[], readonly string[]]): AgreementChoice[] {
  const choices = [first, second, [...new Set([...first, ...second])], []];
  const byLabel = new Map(choices.map((tags) => [tags.join(', '), tags]));
  return [...byLabel].map(([label, tags]) => ({ label: label || messages.noTag(), tags }));
}

/** So many characters beside a label fit on a line of a list of choices. */
const lengthOfChoice = 80;

/** The recommendations that one of them said, and none. */
function listLinkChoices({ report }: Comparison, said: readonly (readonly string[] | undefined)[]): AgreementChoice[] {
  const named = new Set(said.flatMap((one) => one ?? []));
  const recommendations = report.recommendations.filter(({ id }) => named.has(id));
  return [
    ...recommendations.map((each) => ({
      label: nameRecommendation(each),
      recommendation: each.id,
      words: makePrintable(tellingWords(each.text.text, lengthOfChoice)),
    })),
    { label: messages.noneOfThem() },
  ];
}
