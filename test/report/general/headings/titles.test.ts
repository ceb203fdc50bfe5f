/** What titles say of their sections: each row is one way in which a title is built. */

import assert from 'node:assert/strict';
import { mayAsk, meaningOfTitle, namesAddressee } from '../../../../server/src/report/general/headings/titles';

/** The role of what stands under a title, with an equals sign where the title is the phrase itself; a dash for none. */
function say(title: string): string {
  const meaning = meaningOfTitle(title);
  return meaning ? `${meaning.role}${meaning.exact ? ' =' : ''}` : '-';
}

function check(expected: Readonly<Record<string, readonly string[]>>): void {
  for (const [meaning, titles] of Object.entries(expected))
    for (const title of titles) assert.equal(say(title), meaning, title);
}

describe('a title', () => {
  it('is a phrase, whatever its case, label, marks and apostrophes', () => {
    check({
      'recommendations =': ['Recommendations', '4. RECOMMENDATIONS:', '**Recommendations**', 'What needs to improve?'],
      'findings =': ['Findings', '3.1 Findings'],
      'both =': ['Findings and recommendations'],
      both: ['Conclusions, findings and recommendations'],
      'stop =': ['Background', 'The Ombudsman’s role and powers'],
      'contents =': ['Contents'],
      '-': ['The gate', '', '7', '***'],
    });
  });

  it('may have modifiers before the phrase, one behind the other, up to five', () => {
    check({
      recommendations: [
        'Our recommendations to the board',
        'The committee’s key recommendations',
        'Medium priority actions',
      ],
      findings: ['Our main audit findings', 'The final overall detailed key issues'],
      '-': ['The final overall detailed key joint issues', 'Our main audit gates', 'Wooden gates and what we do'],
    });
  });

  it('may have a tail that begins with a small word, unless the phrase says something only alone', () => {
    check({
      recommendations: ['Recommendations to the depot', 'Actions for the board and its chair'],
      findings: ['Findings of the review', 'Contraventions found', 'Weaknesses recorded'],
      stop: ['Background to the review'],
      '-': [
        'Advice to ministers',
        'Prevention of fires',
        'Findings nobody expected',
        'Findings gates',
        'Our background of late',
      ],
    });
  });

  it('is about another report where it says so anywhere, but in a word alone', () => {
    check({
      stop: [
        'Recommendations of the previous report',
        'Last year’s findings',
        'Earlier recommendations',
        'Prior findings',
      ],
      '-': ['Previous', 'Last'],
    });
  });

  it('joins what was found and what is asked', () => {
    check({
      'both =': ['Issues and agreed actions', 'Recommendations and findings'],
      both: ['Observations and our suggestions', 'Key findings and actions for the board'],
      findings: ['Evidence and findings', 'Findings and our observations'],
      'findings =': ['Findings and observations'],
      summary: ['Summary and actions'],
      '-': ['Gates and recommended doors and walls'],
    });
  });

  it('is an annex by its label or first word, unless it holds what is asked', () => {
    check({
      'stop =': ['Appendix B: Findings in full', 'Annex – Who we met', 'Exhibit 3 The letter'],
      'recommendations =': ['Appendix A: Recommendations'],
      stop: ['Appendix of letters'],
      '-': ['Annexed land'],
    });
  });

  it('sums up the report, or what is asked', () => {
    check({
      'summary =': ['Summary', 'Executive summary', 'Summary of findings'],
      recommendations: ['Summary of recommendations', 'Summary of our recommendations'],
      'recommendations =': ['List of recommendations'],
      findings: ['Summary of concerns'],
      both: ['Summary of conclusions and recommendations'],
    });
  });

  it('is a clause that says who found, worries or should do', () => {
    check({
      'stop =': ['What happens next', 'What will happen now?'],
      'findings =': [
        ...['What the inspectors found', 'What we saw', 'Where we see problems', 'Where things went wrong'],
        ...['What I am concerned about', 'What concerns us', 'What is going well', 'What is not working'],
      ],
      'recommendations =': [
        ...['What GAO recommends', 'What you must do', 'What the trust should do next', 'What has to happen'],
        ...[
          'What should the trustees do?',
          'What must change now?',
          'What we will change about it',
          'What we are changing',
        ],
        ...['Requests to the superintendent', 'Actions to be taken', 'Suggested changes to the plan'],
        ...['Action we have told the provider to take', 'What the depot and board should change in the yard'],
      ],
      '-': [
        'What the five wise men of the depot found',
        'What is a gate',
        'What the depot does',
        'Where we went',
        'What the depot and board needs to change in the yard',
      ],
    });
  });

  it('may end in a word that says enough, if it is short and denies nothing', () => {
    check({
      recommendations: ['Compliance recommendations', 'Fire safety and gate recommendations'],
      findings: ['Depot observations', 'Fire door weaknesses', 'Gate vulnerabilities'],
      '-': [
        ...['No recommendations', 'Progress on recommendations', 'Fire safety and old gate recommendations'],
        'How responses met concerns',
      ],
    });
  });

  it('tells the kind of its section', () => {
    const kindOf = (title: string) => meaningOfTitle(title)?.kind;
    assert.equal(kindOf('Compliance recommendations'), 'recommendations');
    assert.equal(kindOf('Depot observations'), 'findings');
  });

  it('is a sentence of its own from fifteen words on', () => {
    const words = (count: number): string => `Findings of ${'the depot '.repeat(count).trim()}`;
    check({ findings: [words(6)], '-': [`${words(6)} today`] });
  });
});

describe('a title under which it may be asked for something', () => {
  it('says so alone or behind modifiers', () => {
    for (const title of [
      'Next steps',
      '5. Our next steps',
      'Our asks',
      'The way forward',
      'Summary of recommendations',
    ])
      assert.ok(mayAsk(title), title);
    for (const title of ['Recommendations', 'Steps next', 'Wooden next steps', 'Our', '', 'Next steps for nobody'])
      assert.ok(!mayAsk(title), title);
  });
});

describe('a title that names an addressee', () => {
  it('begins with “to” or “for” and a name', () => {
    for (const title of [
      ...[
        'To the Minister',
        'For the Prison Service',
        'Recommendations to all Trusts',
        'National recommendations for Ofwat',
      ],
      'To both other local Boards',
    ])
      assert.ok(namesAddressee(title), title);
    for (const title of ['To close the gate', 'The Minister', 'To the Minister: close it', 'To the Minister.', 'To A'])
      assert.ok(!namesAddressee(title), title);
  });
});
