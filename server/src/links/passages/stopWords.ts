/** Words that say nothing about what a passage is about: grammar, and the words with which reports cite themselves. */

export const stopWords: ReadonlySet<string> = new Set(
  `a an the and or of to in on for with by at from as is are was were be been being it its this that these those
  their they them there which who whom whose when where while although than then not no nor have has had do does did
  will would can could should may might must into within also such so if but however all any each some more most
  other both very well too only over under between about through during before after up out off own same how what
  recommendation recommendations paragraph paragraphs para paras page pages`.split(/\s+/),
);
