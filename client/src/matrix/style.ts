/** How the page of the matrix looks: in the colours and letters of the editor's theme, high contrast included. */

export const matrixStyle = `
body { color: var(--vscode-editor-foreground); background: var(--vscode-editor-background); padding: 0 20px 20px; }
h1 { font-size: 1.5em; font-weight: 600; margin: 1em 0 .6em; }
h2 { font-size: 1.1em; font-weight: 600; margin: 1em 0 .4em; overflow-wrap: anywhere; }
.tools { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
#count { margin: 0; color: var(--vscode-descriptionForeground); }
input, select, .tools button { font: inherit; }
input[type=search], select { color: var(--vscode-input-foreground); background: var(--vscode-input-background); border: 1px solid var(--vscode-input-border, var(--vscode-contrastBorder, var(--vscode-descriptionForeground))); border-radius: 2px; padding: 3px 6px; min-width: 14em; max-width: 28em; }
input[type=search]::placeholder { color: var(--vscode-input-placeholderForeground); opacity: 1; }
input[type=checkbox] { accent-color: var(--vscode-button-background); vertical-align: middle; }
.tools button { color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-contrastBorder, transparent); border-radius: 2px; padding: 4px 11px; cursor: pointer; }
.tools button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { border: 1px solid var(--vscode-editorWidget-border, var(--vscode-contrastBorder, #8885)); padding: 4px 8px; text-align: left; vertical-align: top; }
td { max-width: 34em; overflow-wrap: break-word; }
th { background: var(--vscode-keybindingTable-headerBackground, var(--vscode-editorWidget-background)); padding: 0; }
th button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 4px 8px; width: 100%; text-align: left; white-space: nowrap; cursor: pointer; }
th button::after { content: '\\2195'; opacity: .5; padding-left: 6px; }
th[aria-sort=ascending] button::after { content: '\\2191'; opacity: 1; }
th[aria-sort=descending] button::after { content: '\\2193'; opacity: 1; }
td button { display: block; min-width: 22em; font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; }
td button:hover { color: var(--vscode-textLink-foreground); text-decoration: underline; }
tr.hole td:first-child { box-shadow: inset 4px 0 var(--vscode-editorWarning-foreground); }
tbody tr:hover { background: var(--vscode-list-hoverBackground); }
:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
[hidden] { display: none; }
`;
