/**
 * One small report in the manners that people have of writing it: other titles, headings, lists, markers and tables, in
 * Markdown and as plain text. However it is written, it has two findings, two recommendations, and the first finding
 * leads to the first recommendation, the second to the second.
 */

import assert from 'node:assert/strict';

import { linkReport } from '../../../server/src/links/link';
import { buildReport } from '../../../server/src/report/build';
import type { Report } from '../../../server/src/report/model';
import { SourceText } from '../../../server/src/text/sourceText';
import { toJsonModel } from '../../../server/src/exports/json';

const [A, B] = ['Drivers were not briefed before shifts.', 'Spare parts were stored without labels.'];
const [C, D] = ['Brief every driver before the shift starts.', 'Label all spare parts in the store.'];

interface Manner {
  /** What stands before all else. */
  readonly front?: string;
  readonly title?: string;
  readonly heading?: (title: string) => string;
  readonly findings?: readonly string[];
  readonly between?: readonly string[];
  readonly recommendations?: readonly string[];
  readonly end?: readonly string[];
}

/** The report in a manner; what that leaves open is as in the plainest Markdown. */
function write(manner: Manner): string {
  const { heading = (title) => `## ${title}`, front = '', between = [], end = [] } = manner;
  const { findings = [`1. ${A} (Recommendation 1)`, '', `2. ${B} (Recommendation 2)`] } = manner;
  const { title = '# Depot Safety Review', recommendations = [`1. ${C}`, '', `2. ${D}`] } = manner;
  const summary = [heading('Executive summary'), '', 'We visited the depot on 3 March 2025.', ''];
  const thread = [heading('Findings'), '', ...findings, '', ...between, heading('Recommendations'), ''];
  return front + [title, '', ...summary, ...thread, ...recommendations, '', ...end].join('\n');
}

/** As plain text: without the marks of Markdown for headings, bold words and bullets. */
function asPlainText(text: string): string {
  return text
    .replace(/^#+ /gm, '')
    .replace(/\*\*/g, '')
    .replace(/^(\s*)[-*+] /gm, '$1• ');
}

const plain = (title: string): string => title;
const plainly: Manner = { title: 'Depot Safety Review', heading: plain };

/** The stated links by the places of findings and recommendations in the report: `0-0`. */
function listStated(report: Report): Set<string> {
  const { findings, recommendations, links, markers } = toJsonModel('', report, linkReport(report));
  const at = (items: readonly { readonly id: string }[], id: string | null): number =>
    items.findIndex((each) => each.id === id);
  const marked = markers.flatMap((marker) => marker.links.map((link) => ({ ...link, finding: marker.finding })));
  const stated = [...links, ...marked].filter(({ source }) => source !== 'inferred');
  return new Set(
    stated.map(({ finding, recommendation }) => `${at(findings, finding)}-${at(recommendations, recommendation)}`),
  );
}

interface Expected {
  readonly titles?: readonly string[];
  /** What is no heading. */
  readonly not?: readonly string[];
  readonly isLinked?: boolean;
}

function check(text: string, { titles = ['Findings', 'Recommendations'], not = [], isLinked = true }: Expected): void {
  const report = buildReport(new SourceText(text));
  assert.ok(report.recognition.recognised, 'it is recognised');
  const folded = report.sections.map(({ title }) => title.toLowerCase().replace(/:$/, ''));
  for (const title of titles)
    assert.ok(
      folded.some((each) => each.endsWith(title.toLowerCase())),
      `${title} in ${folded.join()}`,
    );
  for (const title of not) assert.ok(!folded.includes(title.toLowerCase()), title);
  assert.equal(report.findings.length, 2, 'findings');
  assert.equal(report.recommendations.length, 2, 'recommendations');
  const stated = isLinked ? listStated(report) : undefined;
  if (stated) assert.ok(stated.has('0-0') && stated.has('1-1'), `linked ${[...stated].join()}`);
}

/** The number that a manner gives to a heading of the report. */
const numbered = (title: string, numbers: string): string => numbers.split(' ')[['E', 'F', 'R'].indexOf(title[0]!)]!;

const HEADINGS: Readonly<Record<string, (title: string) => string>> = {
  'hashes behind': (title) => `## ${title} ##`,
  'bold words': (title) => `## **${title}**`,
  'lines in bold': (title) => `**${title}**`,
  'a line below': (title) => `${title}\n${'-'.repeat(title.length)}`,
  'a picture before': (title) => `## 🔍 ${title}`,
  'an anchor behind': (title) => `## ${title} {#a-${title.length}}`,
  'an anchor in HTML': (title) => `## <a name="x"></a>${title}`,
  HTML: (title) => `<h2>${title}</h2>`,
  'a link': (title) => `## [${title}](#x)`,
  'a colon': (title) => `## ${title}:`,
  'a footnote': (title) => `## ${title}[^1]`,
  'numbers and full stops': (title) => `## ${numbered(title, '1. 2. 3.')} ${title}`,
  numbers: (title) => `## ${numbered(title, '1 2 3')} ${title}`,
  'roman numbers': (title) => `## ${numbered(title, 'I. II. III.')} ${title}`,
  letters: (title) => `## ${numbered(title, 'A. B. C.')} ${title}`,
  sections: (title) => `## Section ${numbered(title, '1 2 3')}: ${title}`,
  parts: (title) => `## Part ${numbered(title, '1 2 3')} – ${title}`,
  capitals: (title) => `## ${title.toUpperCase()}`,
  'three hashes': (title) => `### ${title}`,
  'one hash': (title) => `# ${title}`,
};

/** Findings and recommendations in lists, as their items begin. */
const LISTS: Readonly<Record<string, Manner>> = {
  stars: {
    findings: [`* ${A} (Recommendation 1)`, `* ${B} (Recommendation 2)`],
    recommendations: [`1. ${C}`, `2. ${D}`],
  },
  'plus signs': { findings: [`+ ${A} (Recommendation 1)`, `+ ${B} (Recommendation 2)`] },
  '1)': {
    findings: [`1) ${A} (Recommendation 1)`, `2) ${B} (Recommendation 2)`],
    recommendations: [`1) ${C}`, `2) ${D}`],
  },
  '(1)': {
    findings: [`(1) ${A} (Recommendation 1)`, '', `(2) ${B} (Recommendation 2)`],
    recommendations: [`(1) ${C}`, '', `(2) ${D}`],
  },
  'a.': {
    findings: [`- ${A} (Recommendation a)`, `- ${B} (Recommendation b)`],
    recommendations: [`a. ${C}`, '', `b. ${D}`],
  },
  'a)': {
    findings: [`- ${A} (Recommendation a)`, `- ${B} (Recommendation b)`],
    recommendations: [`a) ${C}`, '', `b) ${D}`],
  },
  'i.': {
    findings: [`- ${A} (Recommendation i)`, `- ${B} (Recommendation ii)`],
    recommendations: [`i. ${C}`, '', `ii. ${D}`],
  },
  'R1.': { findings: [`- ${A} (R1)`, `- ${B} (R2)`], recommendations: [`R1. ${C}`, '', `R2. ${D}`] },
  'R1:': { findings: [`- ${A} (R1)`, `- ${B} (see R2)`], recommendations: [`R1: ${C}`, '', `R2: ${D}`] },
  'R-1 —': {
    findings: [`F-1 — ${A} (R-1)`, '', `F-2 — ${B} (R-2)`],
    recommendations: [`R-1 — ${C}`, '', `R-2 — ${D}`],
  },
  'bold codes': {
    findings: [`**F1** ${A} (R1)`, '', `**F2** ${B} (R2)`],
    recommendations: [`**R1** ${C}`, '', `**R2** ${D}`],
  },
  'bullets and bold codes': {
    findings: [`- **F1**: ${A} (R1)`, `- **F2**: ${B} (R2)`],
    recommendations: [`- **R1**: ${C}`, `- **R2**: ${D}`],
  },
  'bullets and bold codes with colons': {
    findings: [`- **F1:** ${A} (R1)`, `- **F2:** ${B} (R2)`],
    recommendations: [`- **R1:** ${C}`, `- **R2:** ${D}`],
  },
  'Rec 1:': { findings: [`- ${A} (Rec 1)`, `- ${B} (Rec. 2)`], recommendations: [`Rec 1: ${C}`, '', `Rec 2: ${D}`] },
  'Recommendation 1:': { recommendations: [`Recommendation 1: ${C}`, '', `Recommendation 2: ${D}`] },
  'Recommendation 1: in bold': { recommendations: [`**Recommendation 1:** ${C}`, '', `**Recommendation 2:** ${D}`] },
  'headings with the number': { recommendations: ['### Recommendation 1', '', C, '', '### Recommendation 2', '', D] },
  'headings that ask': { recommendations: [`### Recommendation 1: ${C}`, '', `### Recommendation 2: ${D}`] },
  'headings with codes': {
    findings: [`- ${A} (R1)`, `- ${B} (R2)`],
    recommendations: [`### R1. ${C}`, '', `### R2. ${D}`],
  },
  'Finding 1:': { findings: [`Finding 1: ${A} (Recommendation 1)`, '', `Finding 2: ${B} (Recommendation 2)`] },
  'Finding 1. in bold': {
    findings: [`**Finding 1.** ${A} (Recommendation 1)`, '', `**Finding 2.** ${B} (Recommendation 2)`],
  },
  'details below each': {
    findings: [
      `1. ${A} (Recommendation 1)`,
      '   - Nobody spoke to them.',
      '   - Nobody wrote.',
      `2. ${B} (Recommendation 2)`,
      '   - None at all.',
    ],
  },
  'details two columns in': {
    findings: [
      `- ${A} (Recommendation 1)`,
      '  - Nobody spoke to them.',
      '  - Nobody wrote.',
      `- ${B} (Recommendation 2)`,
      '  - None at all.',
    ],
  },
  'details four columns in': {
    findings: [
      `- ${A} (Recommendation 1)`,
      '    - Nobody spoke to them.',
      `- ${B} (Recommendation 2)`,
      '    - None at all.',
    ],
  },
  'groups in bold': {
    findings: ['- **Drivers**', `  - ${A} (Recommendation 1)`, '- **Parts**', `  - ${B} (Recommendation 2)`],
  },
  'groups with colons': {
    findings: ['- Drivers of all vans:', `  - ${A} (Recommendation 1)`, '- Parts:', `  - ${B} (Recommendation 2)`],
  },
  'parts of a request': { recommendations: [`1. ${C}`, '   a. in the morning', '   b. in the evening', `2. ${D}`] },
  'the same number before each': {
    findings: [`1. ${A} (Recommendation 1)`, `1. ${B} (Recommendation 2)`],
    recommendations: [`1. ${C}`, `1. ${D}`],
  },
  'wrapped lines': {
    findings: [
      '1. Drivers were not briefed before',
      'shifts. (Recommendation 1)',
      '2. Spare parts were stored',
      'without labels. (Recommendation 2)',
    ],
  },
  'markers on their own lines': { findings: [`1. ${A}`, '   (Recommendation 1)', `2. ${B}`, '   (Recommendation 2)'] },
  'markers as paragraphs': { findings: [A, '', '(Recommendation 1)', '', B, '', '(Recommendation 2)'] },
  'markers inside sentences': {
    findings: [
      '1. Drivers were not briefed (Recommendation 1) before shifts.',
      '',
      '2. Spare parts (Recommendation 2) were stored without labels.',
    ],
  },
  'findings that recommendations cite': {
    findings: [`F1. ${A}`, '', `F2. ${B}`],
    recommendations: [`1. ${C} (Finding F1)`, '', `2. ${D} (F2)`],
  },
  'numbers that recommendations cite': {
    findings: [`1. ${A}`, '', `2. ${B}`],
    recommendations: [`1. ${C} (Finding 1)`, '', `2. ${D} (see finding 2)`],
  },
  'headings among the findings': {
    findings: ['### Drivers', '', `1. ${A} (Recommendation 1)`, '', '### Parts', '', `2. ${B} (Recommendation 2)`],
  },
  addressees: { recommendations: ['### For the manager', '', `1. ${C}`, '', '### For the storekeeper', '', `2. ${D}`] },
  'a lead': {
    recommendations: [
      'We recommend that the depot:',
      '',
      '1. briefs every driver before the shift starts; and',
      '',
      '2. labels all spare parts in the store.',
    ],
  },
};

/** How a finding says which recommendation it leads to. */
const MARKERS: readonly ((number: number) => string)[] = [
  (n) => `(see Recommendation ${n})`,
  (n) => `(recommendation ${n})`,
  (n) => `[Recommendation ${n}]`,
  (n) => `– Recommendation ${n}`,
  (n) => `→ Recommendation ${n}`,
  (n) => `*(Recommendation ${n})*`,
  (n) => `**(Recommendation ${n})**`,
  (n) => `(Recommendation\u00a0${n})`,
  (n) => `(Recommendation ${n}.)`,
  (n) => `(Recommendation No. ${n})`,
  (n) => `(Recommendation #${n})`,
  (n) => `([Recommendation ${n}](#r${n}))`,
  (n) => `See Recommendation ${n}.`,
  (n) => `(Rec. ${n})`,
  (n) => `(ref. Recommendation ${n})`,
  (n) => `(Recommendations ${n} and ${3 - n})`,
  (n) => `(Recommendations ${n}, ${3 - n})`,
  (n) => `(Recommendations ${n} & ${3 - n})`,
  () => '(Recommendations 1–2)',
];

/** What may stand between that is neither heading nor finding. */
const BETWEEN: Readonly<Record<string, readonly string[]>> = {
  'a comment': ['<!-- ## Conclusion', '1. Not shown.', '-->', ''],
  code: ['```', '## Conclusion', '3. Listed in code. (Recommendation 2)', '```', ''],
  'code in tildes': ['~~~text', '## Conclusion', '~~~', ''],
  'code in code': ['````md', '```', '## Conclusion', '```', '````', ''],
  'a quotation': ['> ## Conclusion', '>', '> 1. An old recommendation of 2019.', ''],
  'a picture': ['![The depot](depot.png)', ''],
  'a rule': ['---', ''],
  'a rule of stars': ['* * *', ''],
};

const TABLES: Readonly<Record<string, Manner>> = {
  recommendations: { recommendations: ['| No. | Recommendation |', '|---|---|', `| 1 | ${C} |`, `| 2 | ${D} |`] },
  'recommendations without outer bars': {
    recommendations: ['No. | Recommendation | Owner', '---|---|---', `1 | ${C} | Depot`, `2 | ${D} | Store`],
  },
  findings: { findings: ['| # | Finding | Recommendation |', '|---|---|---|', `| 1 | ${A} | 1 |`, `| 2 | ${B} | 2 |`] },
  both: {
    findings: [
      '| Ref | Observation | Rating | Action |',
      '|---|---|---|---|',
      `| 1 | ${A} | High | R1 |`,
      `| 2 | ${B} | Low | R2 |`,
    ],
    recommendations: ['| Ref | Action | Owner |', '|---|---|---|', `| R1 | ${C} | Depot |`, `| R2 | ${D} | Store |`],
  },
};

const FINDINGS =
  'Our findings|What we found|Key findings|Detailed findings|Summary of findings|Audit findings|Findings of the review|Evidence and findings|' +
  'Findings and evidence|Observations|Issues identified|Matters arising|Contributing factors|Root causes|Causes|Weaknesses|Areas of concern|' +
  'Conclusions|Non-conformities|Deficiencies|Problems found|What went wrong|What we saw|What we heard|Lessons learned|Areas for improvement|' +
  'Vulnerabilities|Exceptions|Results|Assessment|Our assessment|Analysis|Discussion|Control weaknesses|Shortcomings|Gaps';
const RECOMMENDATIONS =
  'Our recommendations|What we recommend|List of recommendations|Summary of recommendations|Recommendations to the depot|Recommended actions|' +
  'Actions|Action items|Action plan|Agreed actions|Next steps|What happens next|Required actions|What needs to improve|What must change|' +
  'Corrective actions|Follow-up items|Proposals|Suggestions|Safety recommendations|Remediation|Requirements|The way forward|Management actions|' +
  'Action points|We recommend|Improvements needed|Things to improve|Measures|Plan of action';

describe('one report in many manners', () => {
  for (const [kind, convert] of [
    ['Markdown', (text: string) => text],
    ['plain text', asPlainText],
  ] as const) {
    describe(`of ${kind}`, () => {
      for (const [own, others] of [
        ['Findings', FINDINGS],
        ['Recommendations', RECOMMENDATIONS],
      ] as const)
        for (const other of others.split('|'))
          it(`calls its ${own.toLowerCase()} “${other}”`, () => {
            const heading = (title: string): string => `## ${title === own ? other : title}`;
            const bullets = [`- ${A} (Recommendation 1)`, `- ${B} (Recommendation 2)`];
            check(convert(write({ heading, findings: bullets })), { titles: [other] });
          });
      for (const [name, manner] of Object.entries(LISTS))
        if (kind === 'Markdown' || !/same number|wrapped/.test(name))
          it(`has ${name}`, () => check(convert(write(manner)), {}));
      for (const marker of MARKERS)
        it(`points by ${marker(1)}`, () => {
          const findings = [`1. ${A} ${marker(1)}`, '', `2. ${B} ${marker(2)}`];
          check(kind === 'Markdown' ? write({ findings }) : write({ ...plainly, findings }), {});
        });
    });
  }

  for (const [name, heading] of Object.entries(HEADINGS))
    it(`has headings with ${name}`, () => check(write({ heading, end: ['[^1]: A note.'] }), {}));
  for (const [name, between] of Object.entries(BETWEEN))
    it(`has ${name} between`, () => check(write({ between }), { not: ['Conclusion'] }));
  for (const [name, manner] of Object.entries(TABLES)) it(`has a table of ${name}`, () => check(write(manner), {}));

  it('has its title in the front matter', () => {
    check(write({ front: '---\ntitle: Depot Safety Review\n---\n\n', title: '' }), {});
    check(write({ front: '+++\ntitle = "Depot Safety Review"\n+++\n\n', title: '' }), {});
  });

  it('has any line ends and blanks', () => {
    for (const [end, other] of [
      ['\n', '\r\n'],
      ['\n', '\r'],
      ['\n', '  \n'],
      ['\n\n', '\n'],
    ] as const)
      check(write({}).replaceAll(end, other), {});
    for (const [end, other] of [
      ['\n\n', '\n'],
      ['\n', '\n\n'],
      ['\n', '\n   '],
    ] as const)
      check(write(plainly).replaceAll(end, other), {});
  });

  it('has recommendations inside its findings', () => {
    const heading = (title: string): string => `## ${title === 'Recommendations' ? 'Method' : title}`;
    const inside = (label: string): Manner => ({
      heading,
      findings: ['### Drivers', '', A, '', `${label} ${C}`, '', '### Parts', '', B, '', `${label} ${D}`],
      recommendations: ['We looked.'],
    });
    check(write(inside('**Recommendation:**')), { titles: ['Findings', 'Method'] });
    const listed = [`1. ${A}`, '', `   Recommendation: ${C}`, '', `2. ${B}`, '', `   Recommendation: ${D}`];
    check(write({ heading, findings: listed, recommendations: ['We looked.'] }), { titles: ['Findings', 'Method'] });
  });

  it('has lists right below headings of their own words', () => {
    for (const saw of ['What we saw', 'What the inspectors found', 'Findings'])
      for (const ask of ['What we recommend', 'What the depot should do next', 'Recommendations']) {
        const text = ['Visit to the depot', '', saw, `- ${A}`, `- ${B}`, '', ask, `- ${C}`, `- ${D}`].join('\n');
        check(text, { titles: [saw, ask], isLinked: false });
      }
  });

  it('numbers the lists of each group anew', () => {
    const recommendations = ['- For the manager', `  1. ${C}`, '- For the storekeeper', `  1. ${D}`];
    const report = buildReport(new SourceText(write({ recommendations })));
    assert.deepEqual(
      report.recommendations.map(({ number }) => number),
      [1, 1],
    );
  });

  it('points to all of a run', () => {
    const findings = [`1. ${A} (Recommendations 1 to 3)`];
    const recommendations = [`1. ${C}`, '', `2. ${D}`, '', '3. Count the parts.'];
    const { markers } = buildReport(new SourceText(write({ findings, recommendations })));
    assert.deepEqual(
      markers.flatMap(({ cites }) => cites.map(({ number }) => number)),
      [1, 2, 3],
    );
  });

  it('asks in paragraphs', () => {
    const asked = ['We recommend that the depot brief every driver.', '', 'The store should label all spare parts.'];
    check(write({ findings: [A, '', B], recommendations: asked }), { isLinked: false });
  });

  it('was pasted from a word processor, or extracted from pages', () => {
    const bullets = (glyph: string): Manner => ({
      ...plainly,
      findings: [`${glyph}\t${A} (Recommendation 1)`, `${glyph}\t${B} (Recommendation 2)`],
      recommendations: [`1.\t${C}`, `2.\t${D}`],
    });
    check(write(bullets('\uf0b7')), {});
    check(write(bullets('o')), {});
    const torn = ['1.', '', `${A} (Recommendation 1)`, '', '2.', '', `${B} (Recommendation 2)`];
    check(write({ ...plainly, findings: torn, recommendations: ['1.', '', C, '', '2.', '', D] }), {});
    check(write({ ...plainly, between: ['Page 2 of 3', '\f'] }), {});
    const decimal = [`2.1 ${A} (Recommendation 1)`, '', `2.2 ${B} (Recommendation 2)`];
    const heading = (title: string): string => `${numbered(title, '1. 2. 3.')} ${title}`;
    check(write({ ...plainly, heading, findings: decimal }), {});
    const broken = [
      `1. ${A} (Recommendation 1)`,
      '',
      '2. Spare parts were stored without labels. (Recommendation',
      '2)',
    ];
    check(write({ ...plainly, findings: broken }), {});
  });

  it('counts nothing else as asked for', () => {
    const heading = (title: string): string => `## ${title === 'Recommendations' ? 'Next steps' : title}`;
    const told = ['1. The final report comes out in June.', '', '2. Staff hear of it in July.'];
    const report = buildReport(new SourceText(write({ heading, recommendations: told })));
    assert.deepEqual(report.recommendations, []);
  });
});
