/** A made-up family of a user's own and a report of it, which no family that comes with the product recognises. */

export const harbourFamily = {
  id: 'harbour-visit',
  name: 'Harbour visit note',
  framework: 'harbour code',
  signs: [
    { looksFor: 'the title “Harbour visit note”', anyOf: ['harbour visit note [{words}]'], weight: 2, within: 3 },
    { looksFor: 'a section “What we ask for”', anyOf: ['what we ask for'], weight: 1 },
  ],
  titles: ['harbour visit note [{words}]'],
  headings: [
    { pattern: 'matters arising', kind: 'findings', level: 2, findings: true },
    { pattern: 'what we ask for', kind: 'recommendations', level: 2, list: 'requests' },
  ],
  freeHeadings: false,
  findings: 'paragraphs',
  markers: ['request'],
  subjects: [{ id: 'quay', name: 'Quay', rows: ['quay'] }],
  grades: [{ grade: 'sound', patterns: ['sound'], meaning: 'Nothing needs to be done.' }],
  boilerplate: ['printed by the harbour office'],
} as const;

/** The family as the text of its file, with changes. */
export function harbourFile(changes: Readonly<Record<string, unknown>> = {}): string {
  return `${JSON.stringify({ ...harbourFamily, ...changes }, undefined, 2)}\n`;
}

export const harbourReport = `Harbour visit note: Northmoor

Matters arising

The cranes are not greased before winter and two of them stood still in March. (Request)

The lamps along the quay are lit from dusk to dawn on every day of the year.

What we ask for

- Grease the cranes before winter.
- Keep a list of the lamps.

Printed by the harbour office.
`;
