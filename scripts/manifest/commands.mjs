// The commands of the extension, each once: where it is offered, when, and by which key. package.json says the same in
// the long form that VS Code reads, which `npm run generate` makes of this table.

const inReport = 'goldenThread.inReport';
const inText = 'editorLangId =~ /^(plaintext|markdown|inspection-report)$/ && resourceScheme != golden-thread';
const shown = 'goldenThread.reportShown';
const inFolder = 'workspaceFolderCount > 0';
const notes = 'commentController == goldenThread.notes';
const never = 'false';

/** A Word file in the Explorer, and the text of one in an editor. */
const wordFile = 'resourceExtname =~ /^\\.doc[xm]$/i';
const document = 'resourceExtname =~ /^\\.(doc[xm]|pdf)$/i';
const mayBeReports = 'explorerResourceIsFolder || resourceExtname =~ /^\\.(txt|md|report|doc[xm]|pdf)$/i';
const inPdf = 'resourceScheme == golden-thread-document && resourceExtname =~ /^\\.pdf$/i';
const inDocument = 'resourceScheme == golden-thread-document';

/** The views that show how findings and recommendations hang together. */
const linkViews = 'view =~ /^goldenThread\\.(report|thread)$/';
const libraryView = 'view == goldenThread.library';
const annotationView = 'view == goldenThread.annotations';
const agreementView = 'view == goldenThread.agreement';
const comparing = 'goldenThread.comparing';

/** Notes whose place a person has to look at, by the context value of their threads. */
const unsure = `${notes} && commentThread =~ /-(moved|ambiguous|lost)$/`;

/** On the entries of a view, both beside the words and in the menu: `group` says where in the menu. */
function onEntries(view, entries, order, group) {
  const when = `${view} && viewItem =~ /^${entries}/`;
  return [['view/item/context', `inline@${order}`, when], ...(group ? [['view/item/context', group, when]] : [])];
}

/** Only in the menu of the entries. */
function inMenu(view, entries, group) {
  return [['view/item/context', group, `${view} && viewItem =~ /^${entries}/`]];
}

function onThread(order, when) {
  return ['comments/commentThread/title', `navigation@${order}`, when];
}

/** A key that follows Ctrl+K: Alt and a letter, or with `shift` Shift, Alt and the letter. */
const chord = (letter) => ({ key: `ctrl+k ${letter}`, mac: `cmd+k ${letter}` });
const alt = (letter) => chord(`alt+${letter}`);
const shiftAlt = (letter) => chord(`shift+alt+${letter}`);
const single = (key) => ({ key, mac: key });

/**
 * By id, without the "goldenThread." that all have. `palette` is when the command palette offers it, always if left out;
 * `key` holds where a report has the focus; `menus` are menu, group and condition; the title is in package.nls.json.
 */
export const commands = {
  whyRecognised: { palette: 'editorIsOpen' },
  newReport: {},
  continueItem: {
    ...{ palette: never, key: single('enter') },
    when: '!editorReadonly && !suggestWidgetVisible && !inSnippetMode && !editorHasMultipleSelections && !inlineSuggestionVisible',
  },
  changeFamily: { palette: inText, key: alt('k') },
  teach: {
    ...{ palette: inText, key: alt('i') },
    menus: [['editor/context', 'goldenThread@3', inReport]],
  },
  draftFamily: { palette: inText },
  changeProfile: {},
  showCheckPage: { palette: never },
  showReferences: { palette: never },
  acceptBaseline: { palette: inFolder },
  dropBaseline: { palette: inFolder },
  changeBaseline: { palette: never },
  openDocument: { palette: never, menus: [['explorer/context', 'navigation@9', document]] },
  convertToMarkdown: { palette: inDocument, menus: [['explorer/context', '7_modification@8', document]] },
  convertToText: { palette: inDocument, menus: [['explorer/context', '7_modification@9', document]] },
  writeComments: { palette: inDocument, menus: [['explorer/context', '7_modification@10', wordFile]] },
  showMatrix: { menus: [['explorer/context', '7_modification@7', mayBeReports]] },
  showPage: { palette: inPdf, menus: [['editor/context', 'goldenThread@5', inPdf]] },
  showLife: { palette: inReport },
  decideLife: { palette: inReport },
  decide: { palette: never },
  joinProviders: { palette: never, menus: inMenu(libraryView, 'provider', '1_body@1') },
  splitProvider: { palette: never, menus: inMenu(libraryView, 'provider', '1_body@2') },
  findSimilar: { palette: inReport, menus: [['editor/context', 'goldenThread@4', inReport]] },
  compareReports: { palette: inReport },
  compareWithCommit: { palette: inReport },
  showComparison: {
    ...{ palette: never, icon: 'open-preview' },
    menus: [['view/title', 'navigation@1', 'view == goldenThread.found && goldenThread.foundShown == comparison']],
  },
  closeFound: {
    ...{ palette: never, icon: 'close' },
    menus: [['view/title', 'navigation@2', 'view == goldenThread.found']],
  },
  filterLibrary: {
    ...{ palette: never, icon: 'filter' },
    menus: [['view/title', 'navigation@1', libraryView]],
  },
  restartServer: {},
  showOutput: {},

  addNote: {
    ...{ palette: inReport, icon: 'comment', key: alt('n') },
    menus: [
      ['editor/context', 'goldenThread@1', inReport],
      ['view/title', 'navigation@0', `${annotationView} && ${shown}`],
    ],
  },
  createNote: {
    ...{ palette: never, enablement: '!commentIsEmpty' },
    menus: [['comments/commentThread/context', 'inline@1', `${notes} && commentThreadIsEmpty`]],
  },
  replyToNote: {
    ...{ palette: inReport, enablement: '!commentIsEmpty', key: alt('r') },
    menus: [['comments/commentThread/context', 'inline@1', `${notes} && !commentThreadIsEmpty`]],
  },
  editNote: {
    ...{ palette: inReport, icon: 'edit', key: alt('e') },
    menus: [['comments/comment/title', 'inline@1', notes]],
  },
  saveNote: { palette: never, menus: [['comments/comment/context', 'inline@1', notes]] },
  cancelEditing: { palette: never, menus: [['comments/comment/context', 'inline@2', notes]] },
  deleteNote: {
    ...{ palette: inReport, icon: 'trash', key: alt('d') },
    menus: [
      onThread(6, `${notes} && !commentThreadIsEmpty`),
      ['comments/comment/title', 'inline@2', `${notes} && comment == reply`],
      ...inMenu(annotationView, 'note', '2_note@3'),
    ],
  },
  resolveNote: {
    ...{ palette: inReport, icon: 'check', key: alt('s') },
    menus: [
      onThread(4, `${notes} && commentThread =~ /^open-/`),
      ...onEntries(annotationView, 'note \\w+ open', 4, '2_note@1'),
    ],
  },
  reopenNote: {
    ...{ palette: inReport, icon: 'issue-reopened', key: alt('o') },
    menus: [
      onThread(4, `${notes} && commentThread =~ /^resolved-/`),
      ...onEntries(annotationView, 'note \\w+ resolved', 4, '2_note@1'),
    ],
  },
  editTags: {
    ...{ palette: inReport, icon: 'tag', key: alt('t') },
    menus: [
      onThread(5, `${notes} && commentThread =~ /^(open|resolved)-/`),
      ...inMenu(annotationView, 'note', '2_note@2'),
    ],
  },
  nextNote: { palette: inReport, key: single('alt+f9') },
  previousNote: { palette: inReport, key: single('shift+alt+f9') },
  acceptPlace: {
    ...{ palette: inReport, icon: 'pass', key: alt('y') },
    menus: [
      onThread(1, `${notes} && commentThread =~ /-(moved|ambiguous)$/`),
      ...onEntries(annotationView, '\\w+ (moved|ambiguous \\w+ candidates)', 1, '1_place@1'),
    ],
  },
  acceptWords: {
    ...{ palette: inReport, icon: 'check-all', key: alt('w') },
    menus: [
      onThread(1, `${notes} && commentThread =~ /-changed$/`),
      ...onEntries(annotationView, '(note|justification) changed', 1, '1_place@1'),
    ],
  },
  choosePlace: {
    ...{ palette: inReport, icon: 'search', key: alt('p') },
    menus: [onThread(2, unsure), ...onEntries(annotationView, '\\w+ (moved|ambiguous|lost)', 2, '1_place@2')],
  },
  detachNote: {
    ...{ palette: inReport, icon: 'debug-disconnect', key: alt('u') },
    menus: [
      onThread(3, unsure),
      ...onEntries(annotationView, '(link|justification|\\w+ (moved|ambiguous|lost))', 3, '1_place@3'),
    ],
  },
  exportAnnotations: { palette: inReport },
  importAnnotations: { palette: inReport },

  compareReaders: { palette: inReport },
  nextDisagreement: {
    ...{ palette: comparing, icon: 'arrow-down', key: alt('v') },
    menus: [['view/title', 'navigation@2', agreementView]],
  },
  previousDisagreement: {
    ...{ palette: comparing, icon: 'arrow-up', key: shiftAlt('v') },
    menus: [['view/title', 'navigation@1', agreementView]],
  },
  adjudicate: {
    ...{ palette: comparing, icon: 'law', key: alt('q') },
    menus: onEntries(agreementView, 'disagreement', 1, '1_decide@1'),
  },
  endComparison: {
    ...{ palette: comparing, icon: 'close' },
    menus: [['view/title', 'navigation@3', agreementView]],
  },
  showDisagreement: { palette: never },

  nextFinding: { palette: inReport, key: alt('f') },
  previousFinding: { palette: inReport, key: shiftAlt('f') },
  nextMarker: { palette: inReport, key: alt('m') },
  previousMarker: { palette: inReport, key: shiftAlt('m') },
  nextHole: { palette: inReport, key: alt('h') },
  previousHole: { palette: inReport, key: shiftAlt('h') },
  nextProblem: { palette: inReport, key: alt('g') },
  previousProblem: { palette: inReport, key: shiftAlt('g') },

  chooseLink: { palette: inReport, key: alt('l'), menus: [['editor/context', 'goldenThread@2', inReport]] },
  acceptLink: { palette: inReport, key: alt('a') },
  detachLink: { palette: inReport, key: alt('x') },
  justify: { palette: inReport, key: alt('j') },

  'sidebar.show': { palette: never },
  'sidebar.filter': {
    ...{ palette: shown, icon: 'filter' },
    menus: [['view/title', 'navigation@1', `view == goldenThread.report && ${shown}`]],
  },
  'sidebar.clearFilter': {
    ...{ palette: 'goldenThread.report.filtered', icon: 'clear-all' },
    menus: [['view/title', 'navigation@2', 'view == goldenThread.report && goldenThread.report.filtered']],
  },
  'sidebar.groupAnnotations': {
    ...{ palette: shown, icon: 'group-by-ref-type' },
    menus: [['view/title', 'navigation@1', `${annotationView} && ${shown}`]],
  },
  'sidebar.acceptLink': {
    ...{ palette: never, icon: 'check' },
    menus: onEntries(linkViews, '(link|marker) inferred', 1, '1_link@1'),
  },
  'sidebar.chooseLink': {
    ...{ palette: never, icon: 'list-selection' },
    menus: onEntries(linkViews, '(link|marker|finding|recommendation (unsupported|evidenced))', 2, '1_link@2'),
  },
  'sidebar.detachLink': {
    ...{ palette: never, icon: 'debug-disconnect' },
    menus: onEntries(linkViews, '(link|marker) (inferred|accepted)', 4, '1_link@4'),
  },
  'sidebar.markFinding': {
    ...{ palette: never, icon: 'edit' },
    menus: onEntries(linkViews, 'link \\w+ unmarked', 3, '1_link@3'),
  },
  'sidebar.justify': {
    ...{ palette: never, icon: 'law' },
    menus: onEntries(linkViews, 'recommendation (unsupported|evidenced)', 5, '1_link@5'),
  },
};

/** The order in which package.json lists the menus. */
const menuNames = [
  'explorer/context',
  'comments/commentThread/context',
  'comments/commentThread/title',
  'comments/comment/title',
  'comments/comment/context',
  'editor/context',
  'view/title',
  'view/item/context',
];

const entries = Object.entries(commands).map(([id, options]) => ({ id, command: `goldenThread.${id}`, ...options }));

/** What package.json contributes for the commands: `commands`, `menus` and `keybindings`. */
export function contributeCommands() {
  return {
    commands: entries.map(({ id, command, enablement, icon }) => ({
      ...{ command, category: '%command.category%', title: `%command.${id}%` },
      ...(icon ? { icon: `$(${icon})` } : {}),
      ...(enablement ? { enablement } : {}),
    })),
    menus: {
      commandPalette: entries.flatMap(({ command, palette }) => (palette ? [{ command, when: palette }] : [])),
      ...Object.fromEntries(menuNames.map((name) => [name, listMenu(name)])),
    },
    keybindings: entries.flatMap(({ command, key, when }) =>
      key ? [{ command, ...key, when: ['editorTextFocus', inReport, ...(when ? [when] : [])].join(' && ') }] : [],
    ),
  };
}

function listMenu(name) {
  return entries.flatMap(({ command, menus = [] }) =>
    menus.flatMap(([menu, group, when]) => (menu === name ? [{ command, group, when }] : [])),
  );
}
