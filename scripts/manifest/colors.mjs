// The colours of grades in the text, made of those in the sidebar: a person who knows one knows the other.

/** The themes that have colours of their own, by how settings name them, and how colours do. */
const themes = [
  ['[*Light*]', 'light'],
  ['[*Dark*]', 'dark'],
  ['[*High Contrast]', 'highContrast'],
];

const prefix = 'goldenThread.grade';

/** What package.json gives as the default of the colours of words, from the colours that it contributes. */
export function contributeColors(colors) {
  const rulesFor = (theme) =>
    Object.fromEntries(
      colors
        .filter(({ id }) => id.startsWith(prefix))
        .map(({ id, defaults }) => [
          `reportGrade.${valueOf(id)}:inspection-report`,
          { foreground: defaults[theme], bold: true },
        ]),
    );
  const customizations = themes.map(([selector, theme]) => [selector, { rules: rulesFor(theme) }]);
  return { 'editor.semanticTokenColorCustomizations': Object.fromEntries(customizations) };
}

/** "goldenThread.gradeRequiresImprovement" is the colour of "requiresImprovement". */
function valueOf(id) {
  const name = id.slice(prefix.length);
  return name.charAt(0).toLowerCase() + name.slice(1);
}
