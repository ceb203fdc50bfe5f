/** What a report says of the grades of an earlier one, against that report itself. */

import type { LibraryEntry } from '../../library/entry';
import { findEarlierReport, isOfDate, listEarlierMentions } from '../../library/earlierReports';
import { readDateAt } from '../../report/reading/dates';
import { alone, listAround, type Surroundings } from '../../library/library';
import type { Judgement, Report } from '../../report/model';
import { readWords } from '../../syntax/words';
import type { Check, Hit } from '../diagnostic';
import { messages } from '../messages';
import { nameDate, nameGrade } from '../words';

export const earlierGradeDiffers: Check = {
  code: 'earlier-grade-differs',
  severity: 'warning',
  title: 'Earlier grade that the earlier report does not give',
  explain: 'Reports a sentence that gives an earlier inspection another grade than the report of that inspection.',
  run: (report, _links, around = alone) =>
    report.judgements
      .filter(({ where }) => where === 'earlier')
      .flatMap((judgement) => compare(report, judgement, listMeant(report, judgement, around))),
};

/** Nothing is wrong where one of the reports that may be meant gives the grade. */
function compare(report: Report, judgement: Judgement, meant: readonly LibraryEntry[]): Hit[] {
  const given = meant.flatMap((entry) => {
    const own = entry.judgements.find(({ subject }) => subject === judgement.subject);
    return own ? [{ entry, own }] : [];
  });
  const other = given[0];
  if (!other || given.some(({ own }) => own.grade === judgement.grade)) return [];
  const grade = nameGrade(report, other.own.grade);
  const date = other.entry.date ? nameDate(other.entry.date.date) : 'that time';
  return [
    {
      range: judgement.range,
      message: messages.earlierGradeDiffers(judgement.subjectName, nameGrade(report, judgement.grade), grade, date),
      related: [{ in: other.entry, range: other.own.range, message: messages.otherGrade(grade) }],
    },
  ];
}

/** The reports of the date that is printed beside a grade; else the one that its sentence means. */
function listMeant(report: Report, { when, statement }: Judgement, { library, entry }: Surroundings): LibraryEntry[] {
  if (!entry) return [];
  const date = when === undefined ? undefined : readDateAt(readWords(when), 0);
  if (date) return listAround(library, entry).earlier.filter((each) => isOfDate(each, date));
  const mention = listEarlierMentions(report).find(
    ({ range }) => range.start >= statement.start && range.end <= statement.end,
  );
  const found = mention && findEarlierReport(entry, library, mention);
  return found?.kind === 'found' ? [found.entry] : [];
}
