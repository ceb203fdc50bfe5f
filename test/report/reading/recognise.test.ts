/** Each family is recognised by its signs, its template's first page and some of its headings. */

import assert from 'node:assert/strict';

import { builtInFamilies } from '../../../server/src/report/families';
import { readFlow } from '../../../server/src/report/reading/flow';
import { recogniseFamily } from '../../../server/src/report/reading/recognise';
import { SourceText } from '../../../server/src/text/sourceText';

function check(lines: readonly string[], expected: string | undefined): void {
  const { recognised, candidates } = recogniseFamily(readFlow(new SourceText(lines.join('\n\n'))), builtInFamilies);
  assert.equal(recognised ? candidates[0]!.family.id : undefined, expected);
}

const single =
  'Inspection of services for children in need of help and protection, children looked after and care leavers';
const help = 'The experiences and progress of children who need help and protection';
const leaders = 'The impact of leaders on social work practice with children and families';
const care = 'The experiences and progress of children in care';
const services = 'Inspection of Kent local authority children’s services';

describe('the family of a report', () => {
  it('is told by its title and its sections', () => {
    check([single, 'Executive summary', 'Recommendations', help, 'Good'], 'sif-2015');
    check(
      [`Re-${single.toLowerCase()}`.replace('re-i', 'Re-i'), 'Executive summary', 'Recommendations', help],
      'sif-reinspection',
    );
    check(
      [single, 'Section 1: the local authority', 'What does the local authority need to improve?', help],
      'sif-2013',
    );
    check([single, 'Summary of findings', 'What does the local authority need to improve?', help], 'sif-2014');
    check(['Review of the effectiveness of the Local Safeguarding Children Board', 'Executive summary'], 'lscb-2015');
  });

  it('is told by the rows of the summary table', () => {
    check(
      [services, leaders, help, `${care} and care leavers`, 'Overall effectiveness', 'What needs to improve'],
      'ilacs-2018',
    );
    check(
      [
        services,
        leaders,
        help,
        care,
        'The experiences and progress of care leavers',
        'Overall effectiveness',
        'What needs to improve?',
      ],
      'ilacs-2023',
    );
    check(
      [services, leaders, help, care, 'The experiences and progress of care leavers', 'What needs to improve?1'],
      'ilacs-2026',
    );
  });

  it('is told by the subject of a letter', () => {
    check(
      [
        'Dear Ms Gallagher',
        'Focused visit to South Tyneside children’s services',
        'Headline findings',
        'Main findings',
      ],
      'ilacs-focused-visit',
    );
    check(
      ['Dear Stuart', 'Monitoring visit to South Tyneside children’s services', 'Areas covered by the visit'],
      'ilacs-monitoring-visit',
    );
    check(
      [
        'Dear local partnership',
        'Joint targeted area inspection of the multi-agency response to abuse and neglect in Kent',
        'Key Strengths',
        'Areas for improvement',
      ],
      'jtai-2016',
    );
    check(
      [
        'Dear Kent Safeguarding Partnership',
        'Joint targeted area inspection of Kent',
        'Headline findings',
        'What needs to improve?',
      ],
      'jtai-2022',
    );
    check(
      ['Local Area Partnership report', 'Area SEND inspection of Kent Local Area Partnership', 'Inspection outcome'],
      'send-2023',
    );
  });

  it('is unknown of a text that is no report', () => {
    check(['Bread and butter', 'Bake the bread.'], undefined);
    check([''], undefined);
  });

  it('comes with what was looked for, and where it stands', () => {
    const text = `${single}\n\nExecutive summary`;
    const [best] = recogniseFamily(readFlow(new SourceText(text)), builtInFamilies).candidates;
    const found = best!.signs.flatMap((sign) => (sign.found ? [text.slice(sign.found.start, sign.found.end)] : []));
    assert.deepEqual(found, [single, 'Executive summary']);
    assert.ok(best!.signs.every(({ looksFor }) => looksFor.length > 0));
  });
});
