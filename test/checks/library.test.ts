/** Checks of a report against other reports of its body. */

import assert from 'node:assert/strict';

import { checkReport } from '../../server/src/checks/check';
import { buildEntry } from '../../server/src/library/entry';
import { buildLibrary, surroundingsOf } from '../../server/src/library/library';
import { linkReport } from '../../server/src/links/link';
import { buildReport } from '../../server/src/report/build';
import { SourceText } from '../../server/src/text/sourceText';
import { writeDraft, type Draft } from '../library/given';
import { readText } from '../support/repository';

const codes = [
  'recommendation-repeated',
  'recommendation-not-followed-up',
  'recommendation-unanswered',
  'earlier-grade-differs',
];

/** What the checks say of the text of `file` among the others; `now` is what it is since the library read it. */
function check(texts: Readonly<Record<string, string>>, file: string, now = texts[file]!) {
  const entries = Object.entries(texts).map(([name, text]) => buildEntry(name, buildReport(new SourceText(text))));
  const report = buildReport(new SourceText(now));
  const around = surroundingsOf(buildLibrary(entries), file);
  return checkReport(report, linkReport(report), {}, around).filter(({ code }) => codes.includes(code));
}

/** What the page of a check says that its example gives. */
function quoted(code: string): string {
  return /^> (.+)$/m.exec(readText(`docs/checks/${code}.md`))![1]!;
}

const interviews = 'Ensure that return home interviews are completed promptly for all children who go missing.';
const accounts = 'Ensure that the board publishes its accounts.';
const later = { inspected: '4 March 2019 – 8 March 2019' };
const pair = (earlier: Draft, next: Draft) => ({
  earlier: writeDraft(earlier),
  later: writeDraft({ ...later, ...next }),
});

describe('checks against responses', () => {
  it('find what a response leaves out', () => {
    const texts = {
      report: `# Audit of the Harbour Trust\n\n4 May 2018\n\n## Recommendations\n\n1. Keep keys in a safe.\n2. Train the night staff every year.\n3. Mend the crane.\n`,
      response: `# Management response to the audit of the Harbour Trust\n\n8 March 2019\n\n## Recommendation 1\n\nAccepted.\n\n## Recommendation 3\n\nAccepted.\n`,
    };
    const [found, ...others] = check(texts, 'report').filter(({ code }) => code === 'recommendation-unanswered');
    assert.deepEqual(others, []);
    assert.equal(found?.message, quoted('recommendation-unanswered'));
    assert.equal(found.related[0]?.in?.file, 'response');
  });
});

describe('checks against earlier and later reports', () => {
  it('find a recommendation that is asked again, and say where it was asked', () => {
    const texts = pair({ recommendations: [interviews, accounts] }, { recommendations: [interviews] });
    const [found, ...others] = check(texts, 'later');
    assert.deepEqual(others, []);
    assert.equal(found?.message, quoted('recommendation-repeated'));
    const [asked] = found.related;
    assert.equal(asked?.in?.file, 'earlier');
    assert.match(texts.earlier.slice(asked.range.start, asked.range.end), /return home interviews/);
  });

  it('find a recommendation that no later report mentions, and not one that is praised', () => {
    const found = check(
      pair(
        { recommendations: [interviews, accounts] },
        {
          recommendations: ['Ensure that the helpline is staffed at night.'],
          findings: ['Return home interviews are now completed promptly for children who go missing.'],
        },
      ),
      'earlier',
    );
    assert.deepEqual(
      found.map(({ message }) => message),
      [quoted('recommendation-not-followed-up')],
    );
  });

  const graded = (grade: string) => `Children's services in Harbour are ${grade}
1. Children who need help and protection\t${grade}
2. Children looked after and achieving permanence\tGood
3. Leadership, management and governance\tGood

${writeDraft()}`;
  const told = `${writeDraft(later)}
Information about this local authority

The previous inspection of services for children in need of help and protection was in March 2017. The local authority was judged to be good.
`;

  it('find an earlier grade that the earlier report does not give', () => {
    const grades = (earlier: string) =>
      check({ earlier, told }, 'told').filter(({ code }) => code === 'earlier-grade-differs');
    assert.deepEqual(
      grades(graded('Inadequate')).map(({ message }) => message),
      [quoted('earlier-grade-differs')],
    );
    assert.deepEqual(grades(graded('Good')), []);
    assert.deepEqual(grades(writeDraft()), []);
  });

  it('find nothing in a report that the library does not have, and of words that it has not read', () => {
    const texts = pair({ recommendations: [interviews] }, { recommendations: [interviews] });
    assert.deepEqual(check(texts, 'other', texts.later), []);
    assert.deepEqual(check(texts, 'later', texts.later.replaceAll('promptly', 'quickly')), []);
  });
});
