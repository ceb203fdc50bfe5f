/** Written by `npm run learn:headings`; do not edit. */

export interface HeadingWeights {
  /** The weights of a candidate's own features. */
  readonly alone: readonly number[];
  /** The weights of the same, then of what its neighbours and fellows seem to be. */
  readonly together: readonly number[];
}

export const headingWeights: HeadingWeights = {
  alone: [
    -2.5, // always
    2.53, // blankAbove
    2.11, // twoBlanksAbove
    -0.15, // blankBelow
    1.41, // noBlankAround
    -1.72, // atPageTop
    2.23, // inContents
    -1.58, // notInContents
    0.69, // knownTitle
    0.94, // exactTitle
    -0.53, // wordedLabel
    -0.35, // chapter
    2.47, // code
    -1.04, // number
    0.32, // decimal
    -1.07, // letter
    -0.8, // roman
    -2.69, // numberNoDot
    -2.98, // fellowsAreProse
    2.62, // sequence
    1.3, // capitals
    -1.59, // titleCase
    -0.48, // sentenceCase
    0.0, // bold
    -0.0, // underlined
    -3.32, // endsSentence
    -2.17, // endsColon
    1.56, // endsQuestion
    -2.24, // endsComma
    -1.51, // oneWord
    -0.43, // manyWords
    -2.83, // veryManyWords
    -0.27, // veryShort
    -0.23, // short
    -1.81, // wide
    -1.84, // centred
    0.51, // indented
    0.19, // outdented
    -2.57, // columns
    -1.59, // labelAndValue
    -2.82, // digits
    -3.01, // address
    0.24, // date
    1.01, // severalRows
    -0.16, // atStart
    2.1, // first
    -2.87, // repeated
    1.24, // fullLineBelow
    -0.41, // paragraphBelow
    -0.41, // itemBelow
    -2.77, // endBelow
    -0.12, // tableBelow
    0.71, // lowerBelow
    -0.18, // fullLineAbove
    1.51, // sentenceAbove
    1.12, // shortAbove
    -0.53, // quoted
    -2.57, // personOrPlace
    -1.94, // opensProse
    -1.05, // brackets
    1.82, // topical
    1.51, // labelAlone
  ],
  together: [
    -2.44, // always
    2.23, // blankAbove
    1.8, // twoBlanksAbove
    -0.18, // blankBelow
    1.61, // noBlankAround
    -1.0, // atPageTop
    1.78, // inContents
    -1.14, // notInContents
    1.11, // knownTitle
    0.09, // exactTitle
    -0.9, // wordedLabel
    0.36, // chapter
    1.44, // code
    -1.38, // number
    0.34, // decimal
    -1.35, // letter
    -0.23, // roman
    -1.51, // numberNoDot
    -1.21, // fellowsAreProse
    1.93, // sequence
    0.84, // capitals
    -1.36, // titleCase
    -0.47, // sentenceCase
    0.0, // bold
    -0.0, // underlined
    -2.3, // endsSentence
    -1.53, // endsColon
    1.35, // endsQuestion
    -1.5, // endsComma
    -1.05, // oneWord
    -0.26, // manyWords
    -2.71, // veryManyWords
    -0.43, // veryShort
    -0.3, // short
    -1.7, // wide
    -1.63, // centred
    0.3, // indented
    0.16, // outdented
    -2.43, // columns
    -1.37, // labelAndValue
    -2.11, // digits
    -2.48, // address
    0.13, // date
    0.9, // severalRows
    0.01, // atStart
    2.02, // first
    -1.75, // repeated
    1.35, // fullLineBelow
    -0.51, // paragraphBelow
    -0.34, // itemBelow
    -2.54, // endBelow
    0.02, // tableBelow
    0.76, // lowerBelow
    -0.29, // fullLineAbove
    1.23, // sentenceAbove
    1.24, // shortAbove
    -0.43, // quoted
    -2.35, // personOrPlace
    -1.85, // opensProse
    -1.26, // brackets
    1.54, // topical
    0.04, // labelAlone
    2.69, // styleShare
    1.69, // looseStyleShare
    0.76, // styleKnown
    3.05, // siblingShare
    -0.54, // headingAbove
    0.86, // headingBelow
    -0.09, // headingFarAbove
    0.22, // sameLineAbove
    -0.25, // runOfShort
  ],
};
