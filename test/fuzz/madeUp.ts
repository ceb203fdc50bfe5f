/** Short made-up reports of several families and genres, each with all kinds of things that reading, linking and checking know. */

import { harbourReport } from '../support/harbour';

const localAuthority = `Northmoor Borough Council

Inspection of services for children in need of help and protection, children looked after and care leavers
Inspection date: 11 September 2017 – 5 October 2017
Report published: 24 November 2017

Children’s services in Northmoor require improvement to be good
1. Children who need help and protection
Good
2. Children looked after and achieving permanence
Requires improvement
2.1 Adoption performance
Good
2.2 Experiences and progress of care leavers
Inadequate
3. Leadership, management and governance
Good

Contents
Executive summary 2
Recommendations 3
Summary for children and young people 4

Executive summary
The multi-agency safeguarding hub (MASH) is strong. At the last inspection in March 2013 the council was judged to be
adequate. Managers of the MASH know this1.

1

This note stands at the foot of the page.

2

Recommendations
1. Ensure that visits to children are timely and recorded (paragraphs 2 and 4–5).
2. Ensure that plans are clear, and that managers of
the MASH check them.

■ Work with the Local Safeguarding Children Board (LSCB).

The experiences and progress of children who need help and protection   Good
1. Visits are late in 17.8% of cases. (Recommendation 1)
2. Social workers visit children, but visits are not always recorded. (Recommendation)
3. Plans are vague. The LSCB audits them however.

4. In some cases visits were late. (Recommendations 1 and 2)
2

`;

const sendReview = `Dear Ms Moor

Joint area SEND inspection in Northmoor

Between 4 December and 8 December 2017, Ofsted and the CQC conducted a joint inspection of the local area of Northmoor.

Main findings
- Leaders know the strengths of the area. They act on them.
- The EHC plans (education, health and care plans) are too
  often late.

The effectiveness of the local area in identifying children’s needs
Strengths
- Health visitors meet families early.
Areas for development
- Too few plans name outcomes. (Priority action)

Yours sincerely
Jane Moor
`;

const markdown = `# Depot Safety Review

## Executive summary

We visited the **depot**[^1] on 3 March 2024. | It | was |

| Area | Grade |
| ---- | ----- |
| Yard | Good  |

## 1. Findings

1. Drivers were not briefed (Recommendation 1).
2. Parts had no labels. (Recommendations 1 and 2)

- <p>One more thing</p> <p>and another.</p>

### 1.1 Yard {#yard}

Lights fail at night. However, they are
mended in time.

## Recommendations

1. Brief every driver before the shift.
2. Label all parts.

[^1]: The depot in Harbour Road.
`;

const monitoring = `Monitoring visit to Northmoor children’s services

Dear Mr Smith

This letter summarises the findings of the monitoring visit to Northmoor children’s services on 12 and 13 March 2024.

Areas covered by the visit
■ The front door, including the MASH
■ Children subject to a child protection plan

Headline findings
The pace of change is swift. Audits are weak.

What needs to improve in this area of social work practice?
- The quality of plans
- Supervision, which is irregular.

Findings and evaluation of progress
Plans for children are not specific. (Area for improvement)

Supervision is irregular, and managers do not see to it that plans are written in time.
`;

/** An audit as plain text, with labelled fields under each finding. */
const audit = `Internal Audit Report
Payments to suppliers
Opinion: Limited assurance

1. Background
1.1 We reviewed payments in the year to 31 March 2024 (see section 2).

2. Findings and recommendations

Finding 1: Orders are raised after the invoice
Risk: High
In 12 of 40 cases (30%) the order was dated after the invoice, as Table 1 shows.
Recommendation 1: Raise every order before goods are received.
Management response: Agreed. Owner: Head of Procurement. Due: 30 June 2024

Finding 2: Suppliers are not checked
Risk: Medium
Nobody compares new bank details with those on file. “We trust them” said one officer.
Recommendation 2: Compare bank details by telephone (see Finding 2).
Management response: Partly agreed.

Annex A: Scope
`;

/** An investigation in Markdown, with numbered paragraphs, codes and actions in a table. */
const investigation = `# Loss of the Evening Ferry

## Summary

The ferry *Heron* grounded at 18:04 on 2 May 2023.

## 3. Analysis

3.1 The lookout had left the bridge. This contributed to the grounding (see paragraph 3.2).

3.2 The alarm was muted; no procedure forbids that.

## 4. Conclusions

- The bridge was not manned as required. [F-1]
- Alarms could be muted. [F-2]

## 5. Actions

| Code | Action | Owner | Addresses |
| ---- | ------ | ----- | --------- |
| A-1 | Keep two people on the bridge | Master | F-1 |
| A-2 | Remove the mute switch | Owner | F-2 |
`;

/** The texts, as they are before any edit: of several families, and of genres that no family knows. */
export const madeUpReports: readonly string[] = [
  localAuthority,
  sendReview,
  markdown,
  monitoring,
  harbourReport,
  audit,
  investigation,
];
