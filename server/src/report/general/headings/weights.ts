/** Written by `npm run learn:headings`; do not edit. */

export interface HeadingWeights {
  /** The weights of a candidate's own features. */
  readonly alone: readonly number[];
  /** The weights of the same, then of what its neighbours and fellows seem to be. */
  readonly together: readonly number[];
}

export const headingWeights: HeadingWeights = {
  alone: [
    -2.33, // always
    2.74, // blankAbove
    2.42, // twoBlanksAbove
    -0.22, // blankBelow
    1.23, // noBlankAround
    -1.86, // atPageTop
    3.16, // inContents
    -1.52, // notInContents
    0.83, // knownTitle
    0.63, // exactTitle
    -0.38, // wordedLabel
    -0.74, // chapter
    1.56, // code
    -1.54, // number
    0.74, // decimal
    -0.71, // letter
    -1.3, // roman
    -2.74, // numberNoDot
    -2.57, // fellowsAreProse
    2.5, // sequence
    1.27, // capitals
    -1.5, // titleCase
    -0.63, // sentenceCase
    0.0, // bold
    -0.0, // underlined
    -3.37, // endsSentence
    -3.36, // endsColon
    1.03, // endsQuestion
    -1.72, // endsComma
    -2.15, // oneWord
    -0.77, // manyWords
    -2.57, // veryManyWords
    -0.37, // veryShort
    0.01, // short
    -2.67, // wide
    -1.86, // centred
    0.83, // indented
    0.36, // outdented
    -3.14, // columns
    -2.96, // labelAndValue
    -3.19, // digits
    -3.06, // address
    -0.87, // date
    0.86, // severalRows
    -0.1, // atStart
    1.34, // first
    -2.56, // repeated
    1.65, // fullLineBelow
    0.17, // paragraphBelow
    0.08, // itemBelow
    -3.19, // endBelow
    -0.72, // tableBelow
    -0.65, // lowerBelow
    -0.57, // fullLineAbove
    1.86, // sentenceAbove
    1.02, // shortAbove
    -0.34, // quoted
    -2.89, // personOrPlace
    -2.56, // opensProse
    -0.83, // brackets
  ],
  together: [
    -1.86, // always
    2.07, // blankAbove
    1.72, // twoBlanksAbove
    -0.21, // blankBelow
    1.27, // noBlankAround
    -1.19, // atPageTop
    2.69, // inContents
    -1.01, // notInContents
    1.1, // knownTitle
    0.03, // exactTitle
    -0.94, // wordedLabel
    0.68, // chapter
    0.66, // code
    -1.55, // number
    0.65, // decimal
    -1.12, // letter
    -0.7, // roman
    -2.05, // numberNoDot
    -1.1, // fellowsAreProse
    1.8, // sequence
    1.07, // capitals
    -1.26, // titleCase
    -0.68, // sentenceCase
    0.0, // bold
    -0.0, // underlined
    -2.22, // endsSentence
    -2.15, // endsColon
    0.56, // endsQuestion
    -1.18, // endsComma
    -1.66, // oneWord
    -0.46, // manyWords
    -2.39, // veryManyWords
    -0.49, // veryShort
    -0.17, // short
    -2.58, // wide
    -1.71, // centred
    0.34, // indented
    0.32, // outdented
    -3.06, // columns
    -2.61, // labelAndValue
    -2.68, // digits
    -2.21, // address
    -0.71, // date
    0.96, // severalRows
    -0.13, // atStart
    1.78, // first
    -1.72, // repeated
    1.53, // fullLineBelow
    0.2, // paragraphBelow
    0.04, // itemBelow
    -2.91, // endBelow
    -0.3, // tableBelow
    -0.47, // lowerBelow
    -0.69, // fullLineAbove
    1.43, // sentenceAbove
    1.18, // shortAbove
    -0.32, // quoted
    -2.7, // personOrPlace
    -2.47, // opensProse
    -0.97, // brackets
    3.31, // styleShare
    2.31, // looseStyleShare
    1.25, // styleKnown
    1.51, // siblingShare
    -0.17, // headingAbove
    1.19, // headingBelow
    0.02, // headingFarAbove
    -0.69, // sameLineAbove
    -0.13, // runOfShort
  ],
};
