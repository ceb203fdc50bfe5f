/** Which body a report of any genre is about, and when it was made. */

import { strict as assert } from 'node:assert';

import { buildReport } from '../../../server/src/report/build';
import { SourceText } from '../../../server/src/text/sourceText';

/** What the opening of a made-up report says; the rest makes it one. */
function readOpening(...opening: string[]) {
  const rest = [
    '',
    '## Findings',
    '',
    '1. Stock did not match.',
    '',
    '## Recommendations',
    '',
    '1. Count it. (Finding 1)',
    '',
  ];
  const { provider, inspected, published, source } = buildReport(new SourceText([...opening, ...rest].join('\n')));
  const printed = [inspected, published].map((dates) => dates && source.text.slice(dates.range.start, dates.range.end));
  return { provider, inspected: inspected && [inspected.start, inspected.end], published: published?.date, printed };
}

describe('the particulars of a report of any genre', () => {
  it('stand behind labels, on the same line or the next', () => {
    const opening = [
      '# Inspection report',
      '',
      'Complaint against:',
      'Harbour Council',
      '',
      'Date of inspection visit:',
    ];
    assert.deepEqual(readOpening(...opening, '04 March 2024', '', 'Date of publication:', '22 April 2024'), {
      provider: 'Harbour Council',
      inspected: ['2024-03-04', '2024-03-04'],
      published: '2024-04-22',
      printed: ['04 March 2024', '22 April 2024'],
    });
  });

  it('stand in tables and beside other labels', () => {
    assert.equal(
      readOpening('# A report', '', '| Name of provider | Harbour School |', '|---|---|').provider,
      'Harbour School',
    );
    assert.equal(readOpening('# A report', '', 'Client: Harbour Trust    Version: 2').provider, 'Harbour Trust');
  });

  it('stand in the title where a name has a capital', () => {
    assert.equal(readOpening('# A report on Harbour School').provider, 'Harbour School');
    assert.equal(readOpening('# A report on how schools fare').provider, undefined);
    assert.equal(readOpening('# REPORT ON THE PREVENTION OF DEATHS').provider, undefined);
    assert.equal(readOpening('# Report to Parliament').provider, undefined);
  });

  it('are said by front matter first', () => {
    assert.equal(readOpening('---', 'client: Harbour Trust', '---', '# Audit of Pier Ltd').provider, 'Harbour Trust');
  });

  it('are dates as several countries print them', () => {
    assert.equal(readOpening('# Audit', '', 'Issued: June 14, 2023').published, '2023-06-14');
    assert.equal(readOpening('# Audit', '', 'Date: 2024-06-11').published, '2024-06-11');
  });

  it('are not those of another report', () => {
    const { inspected, published } = readOpening('# A review', '', 'Date of previous inspection: 4 March 2016');
    assert.deepEqual([inspected, published], [undefined, undefined]);
  });

  it('are not those of what is found or asked for', () => {
    const text = `# Audit of the ferry

Audited: 3–5 March 2025
Published: 2 April 2025

## Findings

1. The ramp was inspected on 3 May 2026.

## Recommendations

1. Have the ramp inspected before 1 June 2026. (Finding 1)
`;
    const read = (opening: string) => buildReport(new SourceText(opening)).inspected?.end;
    assert.equal(read(text), '2025-03-05');
    assert.equal(read(text.replace('Audited: 3–5 March 2025\n', '')), undefined);
  });

  it('take days on end for those of the inspection that the cover names', () => {
    assert.deepEqual(readOpening('# An inspection of Harbour Prison', '', '8–19 January 2024').inspected, [
      '2024-01-08',
      '2024-01-19',
    ]);
    assert.equal(readOpening('# A study of Harbour Prison', '', '8–19 January 2024').inspected, undefined);
    const far = 'words '.repeat(60);
    assert.equal(
      readOpening('# A review', '', `${far}on inspection, as it was done in days of old`, '', '8–19 January 2024')
        .inspected,
      undefined,
    );
  });

  it('stand near the words that say what they are', () => {
    const published = (words: number) =>
      readOpening('# A review', '', `published ${'at '.repeat(words)}4 March 2024`).published;
    assert.equal(published(4), '2024-03-04');
    assert.equal(published(5), undefined);
  });

  it('are not looked for behind the opening', () => {
    const client = (blanks: number) =>
      readOpening('# A review', '', 'It was long ago.'.padEnd(blanks), '', 'Client: Harbour Trust').provider;
    assert.equal(client(3900), 'Harbour Trust');
    assert.equal(client(4000), undefined);
  });
});
