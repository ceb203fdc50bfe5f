/**
 * Renames the label of a section, finding, recommendation or table that is no plain number: `3.2`, `H-01`, `Annex B`.
 * Those after it in its series count on, what is below it gets its label in front, and all that refers to them follows.
 */

import { referencesOf } from '../report/facts/crossReferences';
import { parseItemLabel } from '../report/general/lines/itemLabel';
import type { CrossReference } from '../report/model';
import type { TextEdit } from '../text/edit';
import { touches, type Range } from '../text/range';
import { reportOf, type Document } from '../workspace/document';
import { lookupOf } from '../workspace/lookup';
import { findSpan } from '../workspace/spans';

/** A part of the report with the label that it prints. */
interface Labelled {
  /** Where the part begins, which is where references lead to. */
  readonly start: number;
  readonly name: string;
  readonly range: Range;
  /** What the labels of its series share besides the part before the last number: `section`, `code`. */
  readonly series: string;
}

/** The label at `offset`, its own or that of a reference to it; undefined where no label stands. */
export function findLabel(document: Document, offset: number): Range | undefined {
  return findLabelled(document, offset)?.at;
}

/**
 * What changes when the label at `offset` becomes `name`, in the order of the text; undefined where no label stands, or
 * where `name` is made in another way than the label: `3.x` for `3.2`.
 */
export function findRelabelling(document: Document, offset: number, name: string): readonly TextEdit[] | undefined {
  const here = findLabelled(document, offset)?.labelled;
  const [old, wanted] = [here && divide(here.name), divide(name)];
  if (!here || !old || !wanted || old.isLetter !== wanted.isLetter) return undefined;
  const all = listLabelled(document);
  const series = all.filter((each) => each.series === here.series && divide(each.name)?.prefix === old.prefix);
  const renamed = new Map<Labelled, string>();
  series
    .filter(({ start }) => start >= here.start)
    .forEach((each, i) => renamed.set(each, join(wanted, wanted.last + i)));
  const byName = new Map([...renamed].map(([each, newText]) => [each.name, newText]));
  const below = all.flatMap((each): readonly [Labelled, string][] => {
    const above = listAbove(each.name).find((parent) => byName.has(parent));
    return above === undefined ? [] : [[each, byName.get(above)! + each.name.slice(above.length)]];
  });
  const names = new Map([...renamed, ...below]);
  const byStart = new Map(all.map((each) => [each.start, each]));
  const meant = new Map(all.map((each) => [nameWithin(each), each]));
  const own = [...names].map(([{ range }, newText]): TextEdit => ({ range, newText }));
  const references = referencesOf(reportOf(document)).flatMap(({ target, label }): readonly TextEdit[] => {
    const found = target && byStart.get(target.start);
    const newText = found && names.get(meant.get(nameWithin(found))!);
    return newText === undefined ? [] : [{ range: label, newText }];
  });
  return [...own, ...references]
    .filter(({ range, newText }) => document.source.slice(range) !== newText)
    .sort((a, b) => a.range.start - b.range.start);
}

/** Of several parts with one name references mean the last: what is put in takes the name of what it is put before. */
function nameWithin({ series, name }: Labelled): string {
  return `${series} ${name}`;
}

/** `3.1` and `3` of `3.1.2`. */
function listAbove(name: string): readonly string[] {
  const steps = name.split('.');
  return steps.slice(1).map((_, i) => steps.slice(0, steps.length - 1 - i).join('.'));
}

function findLabelled(
  document: Document,
  offset: number,
): { readonly labelled: Labelled; readonly at: Range } | undefined {
  const all = listLabelled(document);
  const own = all.find(({ range }) => touches(range, offset));
  if (own) return { labelled: own, at: own.range };
  const reference = findReference(document, offset);
  const labelled = reference && all.find(({ start }) => start === reference.target?.start);
  return labelled && { labelled, at: reference.label };
}

function findReference(document: Document, offset: number): CrossReference | undefined {
  const reference = findSpan(lookupOf(reportOf(document)).places.references, offset)?.value;
  return reference && touches(reference.label, offset) ? reference : undefined;
}

/** In the order of the text, each part once. */
function listLabelled(document: Document): readonly Labelled[] {
  const report = reportOf(document);
  const starts = [
    ...report.sections.map(({ headingRange }) => headingRange),
    ...[...report.findings, ...report.recommendations].map(({ range }) => range),
    ...lookupOf(report).places.targets.map(({ range }) => range),
  ];
  const byStart = new Map<number, Labelled>();
  for (const { start } of starts) {
    const labelled = readLabel(document, start);
    if (labelled && !byStart.has(start)) byStart.set(start, labelled);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** So far from its beginning a part has its label, behind the marks of Markdown. */
const REACH = 48;

function readLabel({ source }: Document, start: number): Labelled | undefined {
  const text = source.text.slice(start, start + REACH);
  const marks = /^[#>*_\s]*/.exec(text)![0].length;
  const label = parseItemLabel(text.slice(marks));
  if (!label || label.kind === 'bullet' || label.name === '' || !divide(label.name)) return undefined;
  const at = start + marks + text.slice(marks).indexOf(label.name);
  return {
    start,
    name: label.name,
    range: { start: at, end: at + label.name.length },
    series: label.word ?? label.kind,
  };
}

interface Divided {
  readonly prefix: string;
  readonly last: number;
  /** How many digits it has at least: two in `H-01`. */
  readonly width: number;
  readonly isLetter: boolean;
}

/** `3.12` is `3.` and 12, `B` is 2; undefined for what neither ends in a number nor is one letter. */
function divide(name: string): Divided | undefined {
  const match = /^(.{0,20}?)(\d{1,6})$/.exec(name.trim());
  if (match) return { prefix: match[1]!, last: Number(match[2]), width: match[2]!.length, isLetter: false };
  if (!/^[A-Z]$/.test(name.trim())) return undefined;
  return { prefix: '', last: name.trim().charCodeAt(0) - 64, width: 0, isLetter: true };
}

function join({ prefix, width, isLetter }: Divided, last: number): string {
  if (isLetter) return String.fromCharCode(64 + Math.min(last, 26));
  return prefix + String(last).padStart(width, '0');
}
