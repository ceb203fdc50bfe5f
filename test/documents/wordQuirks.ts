/** A Word file with what Word itself writes between and around words, as its files of years show it. */

import { abstractList, headingStyles, item, list, p, r, styled, type WordParts } from './wordFile';

/** A field as Word writes those that it computes: its code, and what it shows. */
function field(code: string, ...shown: readonly string[]): string {
  const mark = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${mark('separate')}${shown.map((text) => r(text)).join('')}${mark('end')}`;
}

export const quirks: WordParts = {
  styles: `${headingStyles}<w:style w:type="paragraph" w:styleId="Kommentar"><w:name w:val="annotation text"/></w:style><w:style w:type="character" w:styleId="Zeichen"><w:name w:val="annotation reference"/></w:style>`,
  numbering: abstractList(0, [['decimal', '%1.']]) + list(1, 0),
  footnotes: `<w:footnote w:id="2">${p('See the log of May.')}</w:footnote>`,
  comments: `<w:comment w:id="0" w:author="Cem" w:date="2026-02-01T10:00:00Z" w:initials="C"><w:p w14:paraId="1A2B3C4D"><w:r><w:t>Whose?</w:t></w:r></w:p></w:comment><w:comment w:id="1" w:author="Dora" w:date="2026-02-02T10:00:00Z"><w:p w14:paraId="1A2B3C4E"><w:r><w:t>Ours.</w:t></w:r></w:p></w:comment>`,
  commentsExtended:
    '<w15:commentEx w15:paraId="1A2B3C4D" w15:done="0"/><w15:commentEx w15:paraId="1A2B3C4E" w15:paraIdParent="1A2B3C4D" w15:done="0"/>',
  commentsIds:
    '<w16cid:commentId w16cid:paraId="1A2B3C4D" w16cid:durableId="2B3C4D5E"/><w16cid:commentId w16cid:paraId="1A2B3C4E" w16cid:durableId="2B3C4D5F"/>',
  people:
    '<w15:person w15:author="Cem"><w15:presenceInfo w15:providerId="None" w15:userId="Cem"/></w15:person><w15:person w15:author="Dora"><w15:presenceInfo w15:providerId="None" w15:userId="Dora"/></w15:person>',
  body: [
    styled(
      'berschrift1',
      '<w:bookmarkStart w:id="0" w:name="_Toc1"/>',
      'Cranes &amp; ',
      r('winches', '<w:i/>'),
      '<w:bookmarkEnd w:id="0"/>',
    ),
    // One word in three runs, as after spelling was checked and others typed into it.
    item(
      1,
      0,
      '<w:proofErr w:type="spellStart"/>',
      r('The cra'),
      '<w:proofErr w:type="spellEnd"/>',
      r('n', '<w:b/>'),
      r('es are not greased.'),
    ),
    p(
      'Held by ',
      '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/>',
      '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place"><w:r><w:t>South Shields</w:t></w:r></w:smartTag>',
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>',
      ' since ',
      '<w:sdt><w:sdtPr><w:alias w:val="Year"/></w:sdtPr><w:sdtContent><w:r><w:t>2019</w:t></w:r></w:sdtContent></w:sdt>',
      '.',
    ),
    `<w:sdt><w:sdtPr/><w:sdtContent>${p('Paragraphs in a control.')}${p('And another one.')}</w:sdtContent></w:sdt>`,
    p(
      'See ',
      field('REF _Ref1 \\h', 'Table', ' 4'),
      ' and ',
      '<w:hyperlink w:anchor="_Toc1" w:history="1"><w:r><w:t>the chapter on cranes</w:t></w:r></w:hyperlink>',
      '.',
    ),
    p(
      '<w:moveFromRangeStart w:id="20" w:name="m1" w:author="A"/>',
      '<w:moveFrom w:id="21" w:author="A" w:date="2026-02-01T10:00:00Z"><w:r><w:t xml:space="preserve">Moved away. </w:t></w:r></w:moveFrom>',
      '<w:moveFromRangeEnd w:id="20"/>',
      'It stays. ',
      '<w:moveToRangeStart w:id="22" w:name="m1" w:author="A"/>',
      '<w:moveTo w:id="23" w:author="A" w:date="2026-02-01T10:00:00Z"><w:r><w:t xml:space="preserve">Moved here. </w:t></w:r></w:moveTo>',
      '<w:moveToRangeEnd w:id="22"/>',
      '<w:ins w:id="24" w:author="A"><w:r><w:t xml:space="preserve">Put in </w:t></w:r></w:ins>',
      '<w:del w:id="25" w:author="A"><w:r><w:delText>taken out</w:delText></w:r></w:del>',
      'by hand.',
    ),
    p(
      '<w:r><w:lastRenderedPageBreak/><w:t>Two</w:t><w:noBreakHyphen/><w:t>ton</w:t></w:r>',
      '<w:r><w:tab/><w:t>loads</w:t><w:softHyphen/><w:t>tested</w:t><w:br/><w:t>yearly</w:t></w:r>',
      '<w:r><w:footnoteReference w:id="2"/></w:r>',
    ),
    p(
      'Before ',
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
      'after.',
    ),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('Area')}</w:tc><w:tc><w:tcPr/>${p('Grade')}</w:tc></w:tr><w:tr><w:tc><w:tcPr/>${p('Help')}</w:tc><w:tc><w:tcPr/>${p('Good')}</w:tc></w:tr></w:tbl>`,
    // A line of a table of contents: a link in one field, and the number of the page in a field within it.
    p(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      `<w:hyperlink w:anchor="_Toc1" w:history="1">${r('Contents entry')}${r(' … ')}${field('PAGEREF _Toc1 \\h', '3')}</w:hyperlink>`,
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    // Each stretch that was typed at another time, and a tick of a symbol font.
    p(
      '<w:r w:rsidR="00A17B2C"><w:t>Insp</w:t></w:r><w:r w:rsidR="00C03D4E" w:rsidRPr="00D15E6F"><w:t>ected</w:t></w:r>',
      '<w:r><w:t xml:space="preserve"> and </w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
      r(' passed'),
    ),
    `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('Outer')}<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/>${p('Inner')}</w:tc></w:tr></w:tbl>${p('')}</w:tc><w:tc><w:tcPr/>${p('Beside')}</w:tc></w:tr></w:tbl>`,
    p('The end.'),
  ].join(''),
};

/** Words that comments are put on, and of which each has its like in Word's files. */
export const quirkyWords = [
  ...['winches', 'cranes are', 'South Shields', 'since 2019', 'another', 'Table 4', 'chapter on', 'It stays. Moved'],
  ...['here', 'Put in', 'Two', 'tested', 'yearly', 'after', 'Help', 'The end'],
  ...['Contents', 'Inspected and', 'passed', 'Inner', 'Beside'],
];
