/** The themes that pictures are taken in: each by its name, with the mark that the editor's page bears in it. */
export const themes = [
  ['Default Light Modern', '.vs'],
  ['Default Dark Modern', '.vs-dark'],
  ['Default High Contrast', '.hc-black'],
  ['Default High Contrast Light', '.hc-light'],
] as const;
