/** Checks the annotated copy: notes beside their words, links that lead somewhere, and no tag of a stranger. */

import assert from 'node:assert/strict';

import { describeTargets, targetOf } from '../../server/src/annotations/anchoring/selectors';
import { addNote } from '../../server/src/annotations/edit';
import { anchorSet } from '../../server/src/annotations/live/annotated';
import { emptyAnnotationSet } from '../../server/src/annotations/model';
import { profiles } from '../../server/src/checks/profile';
import { renderAnnotatedCopy } from '../../server/src/exports/annotatedCopy';
import { checkDocument } from '../../server/src/cli/checkFile';
import { builtInFamilies } from '../../server/src/report/families/index';
import { openDocument } from '../../server/src/workspace/workspace';
import { firstPage } from '../support/document';

const text = `${firstPage}
Recommendations

1. Ensure that plans are clear.
2. Ensure that <script>alert(1)</script> & "bins" are emptied.

Inspection findings

3. Plans are vague. (Recommendation 1)
4. Homes are safe.\u0007 (Recommendation 9)
`;

function render(words = 'Plans are vague', note = '<img src=x onerror=alert(1)>'): string {
  const start = text.indexOf(words);
  const target = targetOf(describeTargets(text, [{ start, end: start + words.length }])[0]!.selectors);
  const stamp = { id: 'a', now: '2026-03-01T09:30:00Z', author: '"Ann" <b>' };
  const set = addNote(emptyAnnotationSet, { target, text: note }, stamp);
  const opened = openDocument(
    { uri: 'a&b.txt', version: 0, languageId: '', text },
    { revision: 0, families: builtInFamilies },
  );
  const document = { ...opened, annotated: anchorSet(set, text) };
  return renderAnnotatedCopy(document, checkDocument(document, profiles.draft));
}

describe('the annotated copy of a report', () => {
  it('shows a note beside its words, and numbers both', () => {
    const page = render();
    assert.match(page, /<mark>Plans are vague<\/mark><sup><a href="#n1">1<\/a><\/sup>/);
    assert.match(page, /<aside aria-label="Notes"><div class="note" id="n1"><sup>1<\/sup> /);
  });

  it('makes no tag of what strangers wrote', () => {
    const page = render();
    assert.doesNotMatch(page, /<script|<img|<b> 2026/);
    assert.ok(!page.includes('\u0007'));
    assert.match(page, /&#60;script&#62;alert\(1\)&#60;\/script&#62; &#38; &#34;bins&#34;/);
    assert.match(page, /&#60;img src=x onerror=alert\(1\)&#62;/);
    const tags = [...page.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, name]) => name);
    const known =
      'html head meta title style body main p div h1 h2 h3 h4 h5 h6 aside mark u a sup span small b bdi i section ol li';
    assert.deepEqual(
      tags.filter((name) => !known.split(' ').includes(name!)),
      [],
    );
  });

  it('leads from markers to recommendations, back, and from problems to their places', () => {
    const page = render();
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const targets = [...page.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id);
    for (const target of targets) assert.ok(ids.has(target), target);
    assert.equal(ids.size, [...page.matchAll(/ id="/g)].length, 'no id twice');
    const first = text.indexOf('1. Ensure');
    assert.match(page, new RegExp(`<a href="#o${first}">\\(Recommendation 1\\)</a>`));
    assert.match(page, /<small> rests on <a href="#o\d+">3<\/a><\/small>/);
    assert.match(page, /<li>Error, <a href="#o\d+">line \d+<\/a>: There is no recommendation 9\./);
  });

  it('keeps every word of the text in its order', () => {
    const body = render().replace(/<aside.*?<\/aside>|<sup>.*?<\/sup>|<small>.*?<\/small>|<section.*<\/section>/gs, '');
    const words = body
      .slice(body.indexOf('</p>'))
      .replace(/<[^>]+>/g, '')
      .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    assert.equal(words.replace(/\s+/g, ''), text.replace('\u0007', '␇').replace(/\s+/g, ''));
  });
});
