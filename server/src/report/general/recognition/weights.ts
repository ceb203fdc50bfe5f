/** Written by `npm run learn:recognition`; do not edit. */

export const recognitionWeights: readonly number[] = [
  -4.66, // always
  1.28, // recommendationsHeading
  1.07, // findingsHeading
  0.03, // bothHeading
  1.26, // analysisHeading
  3.02, // reportSections
  0.44, // executiveSummary
  1.09, // recommendationItems
  0.54, // manyRecommendations
  -0.09, // labelledRecommendations
  0.84, // askingRecommendations
  0.09, // findingSections
  0.45, // findingItems
  0.21, // cards
  0.72, // ratings
  0.12, // links
  0.03, // markers
  2.37, // reportTitle
  1.93, // reportWords
  1.52, // askWords
  0.3, // numberedParagraphs
  0.26, // contents
  -0.84, // prose
  0.46, // short
  -3.62, // code
  -0.61, // manualHeadings
  -2.18, // manualWords
  0.24, // versions
  -1.37, // licence
  0.0, // mail
  0.9, // minutes
  -0.14, // source
  -0.52, // urls
  0.11, // noHeadings
  1.25, // timeline
  4.72, // frontMatter
  3.52, // passiveReview
];
